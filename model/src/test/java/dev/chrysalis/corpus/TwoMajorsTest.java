package dev.chrysalis.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.chrysalis.Chrysalis;
import dev.chrysalis.dialect.Database;
import dev.chrysalis.dialect.postgresql.PostgresqlDialect;
import dev.chrysalis.diff.Comparison;
import dev.chrysalis.plan.Limits;
import dev.chrysalis.plan.PlanRequest;
import dev.chrysalis.plan.Refusal;
import dev.chrysalis.plan.planner.PlanOutcome;
import dev.chrysalis.project.Project;
import dev.chrysalis.testing.EmbeddedPostgresql;
import dev.chrysalis.testing.NewestPostgresql;
import dev.chrysalis.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * DEV and PROD on servers of two majors: the tests' own and the newest. {@code -Dchrysalis.majors=DIR} names other folders with an
 * {@code after.sql} that shall read the same on both.
 */
class TwoMajorsTest {

    private static final Path SCHEMAS = Path.of(System.getProperty("chrysalis.majors", "src/test/resources/majors"));
    private static final String ROLE = "a_role_of_one_server_only";

    private final Chrysalis chrysalis = new Chrysalis(Clock.systemUTC());

    @TempDir
    private Path folder;

    /** Which of the two servers PROD runs on. */
    enum Way {
        UP(NewestPostgresql::freshDatabase, EmbeddedPostgresql::freshDatabase),
        DOWN(EmbeddedPostgresql::freshDatabase, NewestPostgresql::freshDatabase);

        private final Function<String, TestDatabase> prod;
        private final Function<String, TestDatabase> dev;

        Way(Function<String, TestDatabase> prod, Function<String, TestDatabase> dev) {
            this.prod = prod;
            this.dev = dev;
        }
    }

    @BeforeAll
    static void bothServersAreThere() {
        assumeTrue(NewestPostgresql.isThere() && EmbeddedPostgresql.major() < 18);
    }

    static Stream<Path> schemas() throws IOException {
        return Files.list(SCHEMAS).filter(schema -> !schema.toString().contains("-since-")).sorted();
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void whatOneScriptMadeOnBothIsTheSame(Path schema) throws IOException {
        String script = Files.readString(schema.resolve("after.sql"));
        try (TestDatabase older = EmbeddedPostgresql.freshDatabase(script); TestDatabase newer = NewestPostgresql.freshDatabase(script)) {
            assertThat(compare(older, newer).changes()).isEmpty();
            assertThat(compare(newer, older).changes()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aReleaseFromOneMajorToTheOtherConverges(Way way) throws IOException {
        Path schema = SCHEMAS.resolve("views-and-whatever-reads-otherwise");
        try (TestDatabase prod = way.prod.apply(Files.readString(schema.resolve("before.sql")));
             TestDatabase dev = way.dev.apply(Files.readString(schema.resolve("after.sql")))) {
            PlanOutcome outcome = plan(prod, dev);
            assertThat(outcome).isInstanceOf(PlanOutcome.Planned.class);
            chrysalis.write(new Project(folder, "majors", ZoneOffset.UTC, List.of(), Limits.DEFAULT, List.of(), List.of(), Optional.empty()));
            chrysalis.write(chrysalis.open(folder), ((PlanOutcome.Planned) outcome).release());

            assertThat(new Performance(chrysalis, chrysalis.open(folder), database(prod)).toTheEnd()).isEmpty();
            assertThat(compare(prod, dev).changes()).isEmpty();
        }
    }

    @Test
    void whatOnlyTheNewerMajorHasIsRefusedByName() {
        String booking = "CREATE EXTENSION btree_gist; CREATE TABLE booking (room int, during tstzrange, price int); ";
        try (TestDatabase prod = EmbeddedPostgresql.freshDatabase(booking);
             TestDatabase dev = NewestPostgresql.freshDatabase(booking + "ALTER TABLE booking ADD tax int GENERATED ALWAYS AS (price / 5) VIRTUAL,"
                     + " ADD id uuid DEFAULT uuidv7(), ADD CONSTRAINT price_said CHECK (price > 0) NOT ENFORCED,"
                     + " ADD CONSTRAINT one_at_a_time UNIQUE (room, during WITHOUT OVERLAPS);"
                     + " CREATE COLLATION plain (provider = builtin, locale = 'PG_UNICODE_FAST')")) {
            List<Refusal> refusals = refusals(prod, dev);
            assertThat(refusals).extracting(Refusal::subject).containsOnly("column public.booking.tax", "column public.booking.id",
                    "constraint public.booking.price_said", "constraint public.booking.one_at_a_time", "collation public.plain");
            assertThat(refusals).allSatisfy(refusal -> assertThat(refusal.reason()).startsWith("DEV has ")
                    .containsPattern("servers before 1[78] do not know, and PROD runs PostgreSQL " + EmbeddedPostgresql.major()));
            assertThat(compare(prod, dev).remarks()).as("the extension's version").hasSize(1);
        }
    }

    @Test
    void rolesAndTablespacesThatProdsServerLacksAreRefusedByName() {
        String note = "CREATE TABLE note (id int); ";
        try (TestDatabase prod = EmbeddedPostgresql.freshDatabase(note);
             TestDatabase dev = NewestPostgresql.freshDatabase(note + "CREATE ROLE " + ROLE + "; CREATE POLICY reading ON note TO " + ROLE)) {
            assertThat(refusals(prod, dev)).singleElement().satisfies(refusal -> {
                assertThat(refusal.subject()).isEqualTo("policy public.note.reading");
                assertThat(refusal.reason()).contains("the role " + ROLE, "create it there first");
            });
        }
    }

    private List<Refusal> refusals(TestDatabase prod, TestDatabase dev) {
        PlanOutcome outcome = plan(prod, dev);
        assertThat(outcome).isInstanceOf(PlanOutcome.Refused.class);
        return ((PlanOutcome.Refused) outcome).refusals();
    }

    private PlanOutcome plan(TestDatabase prod, TestDatabase dev) {
        return chrysalis.plan(new PlanRequest("corpus", compare(prod, dev), Optional.empty(), List.of(), true, Limits.DEFAULT),
                database(dev), database(prod));
    }

    private Comparison compare(TestDatabase prod, TestDatabase dev) {
        return chrysalis.compare(database(dev), database(prod), sentence -> { });
    }

    private static Database database(TestDatabase database) {
        return database.as(new PostgresqlDialect());
    }
}
