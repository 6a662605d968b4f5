package dev.chrysalis.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chrysalis.dialect.postgresql.PostgresqlDialect;
import dev.chrysalis.testing.EmbeddedPostgresql;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** From the end of expand to the beginning of contract the statements of either application succeed, and mean what they meant. */
class WhileBothApplicationsLiveTest {

    private static final String CUSTOMER = "CREATE TABLE customer (id int PRIMARY KEY, email text";

    @Test
    void aColumnThatGoesIsOptionalBeforeTheNewApplicationLeavesItOut() {
        BothApplications release = release(CUSTOMER + ", code text NOT NULL, place point NOT NULL)", CUSTOMER + ")").expand();

        release.write("INSERT INTO customer (id, email) VALUES (1, 'ada')", "INSERT INTO customer VALUES (2, 'bo', 'B', '(1,1)')");

        assertThat(release.rows("SELECT id, code FROM customer ORDER BY 1")).containsExactly("1|", "2|B");
    }

    @Test
    void noTwoRowsOfTheNewApplicationMeetInAKeyThatGoes() {
        BothApplications release = release(CUSTOMER + ", code text NOT NULL UNIQUE, tax text NOT NULL);"
                + "CREATE UNIQUE INDEX by_tax ON customer (tax)", CUSTOMER + ")").expand();

        release.write("INSERT INTO customer (id, email) VALUES (1, 'ada')", "INSERT INTO customer (id, email) VALUES (2, 'bo')");

        assertThat(release.rows("SELECT count(*) FROM customer")).containsExactly("2");
    }

    @Test
    void aColumnOfTheOldKeyIsOptionalOnceThatKeyIsGone() {
        BothApplications release = release("CREATE TABLE tag (word text NOT NULL, code text NOT NULL, CONSTRAINT tag_pkey PRIMARY KEY (code))",
                "CREATE TABLE tag (word text NOT NULL, CONSTRAINT tag_word_pkey PRIMARY KEY (word))").expand();
        assertThat(release.hazards().map(Hazard::code)).contains("key-of-the-old-application");

        release.hide().write("INSERT INTO tag (word) VALUES ('a')", "INSERT INTO tag (word) VALUES ('b')");

        assertThat(release.rows("SELECT count(*) FROM tag")).containsExactly("2");
    }

    @Test
    void aUniqueKeyThatGoesServesTheOldApplicationUntilContract() {
        BothApplications release = release(CUSTOMER + " CONSTRAINT one_email UNIQUE)", CUSTOMER + ")").expand();

        release.write("INSERT INTO customer VALUES (1, 'ada') ON CONFLICT (email) DO NOTHING",
                "INSERT INTO customer VALUES (2, 'ada') ON CONFLICT ON CONSTRAINT one_email DO NOTHING");

        assertThat(release.hazards().map(Hazard::code)).contains("binds-until-contract");
        assertThat(release.hide().write("INSERT INTO customer VALUES (2, 'ada')").rows("SELECT count(*) FROM customer")).containsExactly("2");
    }

    @Test
    void aKeyIsCalledAsTheOldApplicationCallsItUntilContract() {
        BothApplications release = release("CREATE TABLE customer (id int CONSTRAINT old_key PRIMARY KEY)",
                "CREATE TABLE customer (id int CONSTRAINT new_key PRIMARY KEY);"
                + "CREATE TABLE letter (id int PRIMARY KEY, customer int CONSTRAINT of_customer REFERENCES customer)").expand();

        release.write("INSERT INTO customer VALUES (1) ON CONFLICT ON CONSTRAINT old_key DO NOTHING", "INSERT INTO letter VALUES (1, 1)");
        release.hide().write("INSERT INTO customer VALUES (1) ON CONFLICT ON CONSTRAINT new_key DO NOTHING");

        assertThat(release.rows("SELECT count(*) FROM letter")).containsExactly("1");
    }

    @Test
    void aForeignKeyThatDeletesForTheOldApplicationGoesInContractAndOneThatOnlyRefusesInExpand() {
        BothApplications release = release("CREATE TABLE customer (id int PRIMARY KEY); INSERT INTO customer VALUES (1), (2);"
                + "CREATE TABLE letter (id int PRIMARY KEY, customer int REFERENCES customer ON DELETE CASCADE);"
                + "CREATE TABLE visit (id int PRIMARY KEY, customer int REFERENCES customer); INSERT INTO letter VALUES (1, 1), (2, 2)",
                "CREATE TABLE customer (id int PRIMARY KEY); CREATE TABLE letter (id int PRIMARY KEY, customer int);"
                + "CREATE TABLE visit (id int PRIMARY KEY, customer int)").expand();

        release.write("DELETE FROM customer WHERE id = 1", "INSERT INTO visit VALUES (1, 99)");

        assertThat(release.rows("SELECT id FROM letter")).containsExactly("2");
        assertThat(release.hazards().map(Hazard::code)).contains("parent-is-locked-too", "old-application-unguarded");
    }

    @Test
    void aCheckThatChangesAdmitsWhatEitherApplicationWritesUntilContract() {
        String table = "CREATE TABLE job (id int PRIMARY KEY, state text CONSTRAINT known CHECK (state IN (%s)))";
        BothApplications release = release(table.formatted("'new', 'done'"), table.formatted("'new', 'open', 'shut'")).expand();

        release.write("INSERT INTO job VALUES (1, 'done')", "INSERT INTO job VALUES (2, 'open')");
        assertThatThrownBy(() -> release.write("INSERT INTO job VALUES (3, 'none')")).hasMessageContaining("known");

        release.write("DELETE FROM job WHERE id = 1").hide();
        assertThatThrownBy(() -> release.write("INSERT INTO job VALUES (1, 'done')")).hasMessageContaining("known");
        release.write("DELETE FROM job").back().write("INSERT INTO job VALUES (1, 'done')");
        assertThatThrownBy(() -> release.write("INSERT INTO job VALUES (2, 'open')")).hasMessageContaining("known");
    }

    @Test
    void aCheckOfAColumnThatGoesNoLongerMeetsTheNewApplication() {
        BothApplications release = release(CUSTOMER + ", code text CONSTRAINT coded CHECK (code IS NOT NULL))", CUSTOMER + ")").expand();

        assertThat(release.write("INSERT INTO customer (id) VALUES (1)").rows("SELECT count(*) FROM customer")).containsExactly("1");
    }

    @Test
    void anIdentityAdmitsValuesOfItsOwnUntilTheApplicationThatGivesThemIsGone() {
        for (List<String> pair : List.of(List.of("GENERATED BY DEFAULT AS IDENTITY", "GENERATED ALWAYS AS IDENTITY"),
                List.of("NOT NULL", "GENERATED ALWAYS AS IDENTITY"), List.of("GENERATED ALWAYS AS IDENTITY", "NOT NULL"))) {
            String table = "CREATE TABLE entry (id int %s, word text)";
            BothApplications release = release(table.formatted(pair.get(0)), table.formatted(pair.get(1))).expand();

            release.write("INSERT INTO entry VALUES (7, 'a')", "INSERT INTO entry (word) VALUES ('b')");

            release.hide();
            boolean always = pair.get(1).contains("ALWAYS");
            assertThat(release.rows("SELECT attidentity FROM pg_attribute WHERE attrelid = 'entry'::regclass AND attname = 'id'"))
                    .containsExactly(always ? "a" : "");
            release.back();
        }
    }

    @Test
    void aPolicyAdmitsWhatEitherApplicationReadsUntilContract() {
        String seen = "CREATE TABLE entry (id int, word text); ALTER TABLE entry ENABLE ROW LEVEL SECURITY;"
                + "INSERT INTO entry VALUES (1, 'a'), (2, 'b'), (3, 'c'); CREATE POLICY seen ON entry FOR SELECT USING (id %s);";
        String strict = "CREATE POLICY strict ON entry AS RESTRICTIVE FOR SELECT USING (id < 3)";
        BothApplications release = release(seen.formatted("IN (1, 3)"), seen.formatted("IN (2, 3)") + strict);
        release.write("CREATE ROLE chrysalis_reader; GRANT SELECT ON entry TO chrysalis_reader; GRANT ALL ON SCHEMA public TO chrysalis_reader",
                "CREATE FUNCTION readable() RETURNS SETOF int LANGUAGE sql SECURITY DEFINER AS 'SELECT id FROM entry ORDER BY id'",
                "ALTER FUNCTION readable() OWNER TO chrysalis_reader");
        String visible = "SELECT * FROM readable()";

        assertThat(release.expand().rows(visible)).containsExactly("1", "2", "3");
        assertThat(release.hide().rows(visible)).containsExactly("2");
        assertThat(release.back().rows(visible)).containsExactly("1", "3");
        release.write("DROP OWNED BY chrysalis_reader; DROP ROLE chrysalis_reader");
    }

    @Test
    void theOldApplicationReadsThroughAParentUntilContract() {
        String parents = "CREATE TABLE log (id int, word text) PARTITION BY LIST (id); CREATE TABLE base (id int);";
        BothApplications release = release(parents + "CREATE TABLE log_1 PARTITION OF log FOR VALUES IN (1); INSERT INTO log VALUES (1, 'a');"
                + "CREATE TABLE heir () INHERITS (base); INSERT INTO heir VALUES (7)",
                parents + "CREATE TABLE log_1 (id int, word text); CREATE TABLE heir (id int)").expand();

        release.write("INSERT INTO log VALUES (1, 'b')");
        assertThat(release.rows("SELECT count(*) FROM log UNION ALL SELECT id FROM base")).containsExactly("2", "7");

        assertThat(release.hide().rows("SELECT count(*) FROM log UNION ALL SELECT id FROM base")).containsExactly("0");
        assertThat(release.back().rows("SELECT count(*) FROM log UNION ALL SELECT id FROM base")).containsExactly("2", "7");
    }

    @Test
    void aFunctionIsReplacedOnceAllThatItsBodyNamesIsThere() {
        String item = "CREATE TABLE item (id int PRIMARY KEY, price int); INSERT INTO item VALUES (1, 5);";
        String total = "CREATE FUNCTION a_total() RETURNS bigint LANGUAGE sql AS ";
        BothApplications release = release(item + total + "'SELECT 1::bigint'", item
                + "CREATE TABLE z_kept (id int); CREATE FUNCTION z_new() RETURNS bigint LANGUAGE sql AS 'SELECT 41::bigint';"
                + total + "'SELECT z_new() + count(*) FROM z_kept'");

        assertThat(release.steps().stream().map(Step::title).reduce((first, second) -> second)).hasValueSatisfying(
                last -> assertThat(last).contains("a_total"));
        assertThat(release.expand().rows("SELECT a_total()")).containsExactly("41");
        assertThat(release.back().rows("SELECT a_total()")).containsExactly("1");
    }

    private static BothApplications release(String before, String after) {
        return new BothApplications(new PostgresqlDialect(), EmbeddedPostgresql.freshDatabase(before),
                EmbeddedPostgresql.freshDatabase(after), Map.of(), false);
    }
}
