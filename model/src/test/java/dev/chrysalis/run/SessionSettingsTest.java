package dev.chrysalis.run;

import static dev.chrysalis.plan.PhaseName.EXPAND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chrysalis.dialect.Database;
import dev.chrysalis.dialect.ForwardingDatabase;
import dev.chrysalis.fault.ChrysalisException;
import dev.chrysalis.fault.FaultCode;
import dev.chrysalis.plan.Release;
import dev.chrysalis.run.request.RunOutcome;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A step finds the session as the first one found it; a session that is lent by the transaction is refused. */
class SessionSettingsTest {

    private static final String NOTES = "CREATE TABLE note (id int PRIMARY KEY, body varchar(200)); CREATE SCHEMA other;"
            + " CREATE TABLE other.note (id int PRIMARY KEY, body varchar(200))";

    static Stream<Trial> trials() {
        return Trial.onEach(NOTES);
    }

    @ParameterizedTest
    @MethodSource("trials")
    void theSchemaThatAScriptSetsCountsForItsOwnStep(Trial trial) {
        String set = trial.isH2() ? "SET SCHEMA other; " : "SET search_path = other; ";
        Release release = new ReleaseBuilder("a")
                .sql(EXPAND, "010-one.sql", set + "INSERT INTO note VALUES (1, 'one')", set + "DELETE FROM note WHERE id = 1")
                .sql(EXPAND, "020-two.sql", "INSERT INTO note VALUES (2, 'two')", set + "DELETE FROM public.note WHERE id = 2")
                .sql(EXPAND, "030-three.sql", "INSERT INTO note VALUES (3, 'three')", "DELETE FROM public.note WHERE id = 3").build();
        assertThat(trial.run(release, EXPAND)).isEqualTo(new RunOutcome.Finished(EXPAND));
        assertThat(trial.database.rows("SELECT id FROM other.note")).containsExactly("1");
        assertThat(trial.database.rows("SELECT id FROM public.note ORDER BY id")).containsExactly("2", "3");
        assertThat(trial.rollBack(release, EXPAND)).isEqualTo(new RunOutcome.Finished(EXPAND));
        assertThat(trial.database.rows("SELECT id FROM other.note UNION ALL SELECT id FROM public.note")).isEmpty();
    }

    /** The head of a dump, and others that would take the limits or the right away from what follows. */
    @ParameterizedTest
    @ValueSource(strings = {"SET lock_timeout = 0; SET statement_timeout = 0", "SET ROLE pg_monitor",
            "SET SESSION AUTHORIZATION pg_monitor",
        "SET SESSION CHARACTERISTICS AS TRANSACTION ISOLATION LEVEL SERIALIZABLE", "SET client_min_messages = error",
        "SELECT set_config('search_path', '', false)", "SET application_name = 'dump'"})
    void noSettingOfPostgresqlOutlivesItsStep(String setting) {
        Trial trial = Trial.onPostgresql(NOTES);
        String insert = "INSERT INTO public.note SELECT %d, concat_ws('|', current_user, session_user, current_setting('lock_timeout'),"
                + " current_setting('statement_timeout'), current_setting('search_path'), current_setting('transaction_isolation'),"
                + " current_setting('client_min_messages'), current_setting('application_name'), current_setting('extra_float_digits'))";
        Release release = new ReleaseBuilder("a").sql(EXPAND, "010-before.sql", insert.formatted(1), "SELECT 1")
                .sql(EXPAND, "020-set.sql", setting, "SELECT 1").sql(EXPAND, "030-after.sql", insert.formatted(3), "SELECT 1").build();
        assertThat(trial.run(release, EXPAND)).isEqualTo(new RunOutcome.Finished(EXPAND));
        assertThat(trial.database.value("SELECT count(DISTINCT body) FROM note")).isEqualTo("1");
        assertThat(trial.database.value("SELECT body FROM note WHERE id = 3")).contains("|150ms|1min|", "|read committed|");
    }

    @Test
    void aSessionThatIsLentByTheTransactionIsRefusedWithASentence() throws Exception {
        Trial trial = Trial.onPostgresql(NOTES);
        try (Connection only = trial.database.connect()) {
            assertThatThrownBy(() -> trial.runOn(new Pooler(trial.target, only), new ReleaseBuilder("a").build(), EXPAND, () -> null))
                    .isInstanceOfSatisfying(ChrysalisException.class, refused -> {
                        assertThat(refused.code()).isEqualTo(FaultCode.REFUSED);
                        assertThat(refused.getMessage())
                                .contains("a pooler that lends a session of the server for one transaction at a time");
                        assertThat(refused.remedy()).contains("the address of the server itself");
                    });
            assertThat(trial.database.rows("SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND database ="
                    + " (SELECT oid FROM pg_database WHERE datname = current_database())")).isEqualTo(List.of());
        }
    }

    /** Lends the one session that it has to everybody. */
    private record Pooler(Database real, Connection only) implements ForwardingDatabase {

        @Override
        public Connection connect() {
            return (Connection) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {Connection.class},
                    (proxy, method, values) -> {
                try {
                    return method.getName().equals("close") ? null : method.invoke(only, values);
                } catch (InvocationTargetException e) {
                    throw e.getCause();
                }
            });
        }
    }
}
