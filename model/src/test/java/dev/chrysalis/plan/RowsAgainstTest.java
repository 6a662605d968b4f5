package dev.chrysalis.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.chrysalis.dialect.postgresql.PostgresqlDialect;
import dev.chrysalis.plan.planner.PlanOutcome;
import dev.chrysalis.testing.EmbeddedPostgresql;
import dev.chrysalis.testing.TestDatabase;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What tightens is asked of PROD's rows first, and a person decides what becomes of those that stand against it. */
class RowsAgainstTest {

    private static final String ROWS = "INSERT INTO item VALUES (1, 'long name', 10), (2, 'long name', NULL), (3, 'x', -1);"
            + "UPDATE item SET mood = 'sad', code = 'a' WHERE id = 3;";

    /** @param change what DEV has beside */
    private record Tightening(String change, String subject, long rows, List<String> options, List<String> examples) {
        @Override
        public String toString() {
            return change;
        }
    }

    static Stream<Tightening> tightenings() {
        return Stream.of(
                new Tightening("ALTER TABLE item ADD CONSTRAINT one_name UNIQUE (name)", "public.item.one_name", 2,
                        List.of("stop", "correct", "leave-out"), List.of("name long name, row_count 2")),
                new Tightening("CREATE UNIQUE INDEX name_index ON item (name)", "public.item.name_index", 2,
                        List.of("stop", "correct", "leave-out"), List.of("name long name, row_count 2")),
                new Tightening("ALTER TABLE item ADD CONSTRAINT positive CHECK (size > 0)", "public.item.positive", 1,
                        List.of("stop", "correct", "new-rows-only", "leave-out"), List.of("id 3, size -1")),
                new Tightening("ALTER TABLE item ADD CONSTRAINT known FOREIGN KEY (size) REFERENCES item (id)", "public.item.known", 2,
                        List.of("stop", "correct", "new-rows-only", "leave-out"), List.of("id 1, size 10", "id 3, size -1")),
                new Tightening("ALTER TABLE item ALTER size SET NOT NULL", "public.item.size", 1,
                        List.of("stop", "correct", "expression", "leave-out"), List.of("1")),
                new Tightening("ALTER TABLE item ALTER name TYPE varchar(4)", "public.item.name", 2,
                        List.of("stop", "correct", "leave-out"), List.of("id 1, name long name", "id 2, name long name")),
                new Tightening("ALTER TABLE item ALTER name TYPE mood USING NULL", "public.item.name", 3,
                        List.of("stop", "correct", "leave-out"), List.of("id 1, name long name", "id 2, name long name")),
                new Tightening("ALTER DOMAIN code ADD CONSTRAINT long CHECK (length(VALUE) > 1)", "public.code", 1,
                        List.of("stop", "correct", "leave-out"), List.of("id 3, code a")),
                new Tightening("ALTER TABLE item DROP COLUMN mood, DROP COLUMN code; DROP TYPE mood; CREATE TYPE mood AS ENUM ('glad');"
                        + "ALTER TABLE item ADD mood mood, ADD code code", "public.mood", 1,
                        List.of("stop", "correct", "leave-out"), List.of("id 3, mood sad")));
    }

    @ParameterizedTest
    @MethodSource("tightenings")
    void theRowsAreCountedAndShownAndNothingIsPlannedUnasked(Tightening tightening) {
        try (TestDatabase prod = database(ROWS); TestDatabase dev = database(tightening.change)) {
            assertThat(plan(prod, dev, false)).isInstanceOfSatisfying(PlanOutcome.Undecided.class, undecided ->
                    assertThat(undecided.open()).singleElement().satisfies(decision -> {
                        assertThat(decision.id()).isEqualTo("rows-against " + tightening.subject);
                        assertThat(decision.weight()).isEqualTo(tightening.rows);
                        assertThat(decision.options()).extracting(DecisionOption::key).containsExactlyElementsOf(tightening.options);
                        if (tightening.examples.get(0).contains(" ")) {
                            assertThat(decision.evidence()).singleElement().satisfies(
                                    sentence -> assertThat(sentence).contains(tightening.examples.toArray(String[]::new)));
                        }
                    }));
            assertThat(plan(prod, dev, true)).isInstanceOf(PlanOutcome.Refused.class);
        }
    }

    @ParameterizedTest
    @MethodSource("tightenings")
    void whatWillBeCorrectedWaitsBehindACheck(Tightening tightening) {
        try (TestDatabase prod = database(ROWS); TestDatabase dev = database(tightening.change)) {
            List<Step> steps = planned(plan(prod, dev, true, answer(tightening, "correct"))).release().steps().toList();

            assertThat(steps.get(0).action()).isInstanceOfSatisfying(StepAction.Check.class, check -> {
                assertThat(prod.value(check.query())).isEqualTo("f");
                prod.execute("DELETE FROM item");
                assertThat(prod.value(check.query())).isEqualTo("t");
            });
            assertThat(steps.get(0).hazards()).extracting(Hazard::code).contains("rows-stand-against-it");
            assertThat(steps).hasSizeGreaterThan(1);
        }
    }

    @Test
    void emptyValuesAreFilledByAnExpressionBeforeTheyAreForbidden() {
        try (TestDatabase prod = database(ROWS); TestDatabase dev = database("ALTER TABLE item ALTER size SET NOT NULL")) {
            Answer answer = new Answer("rows-against public.item.size", "", "expression", Map.of("expression", "id * 10"));
            List<Step> steps = planned(plan(prod, dev, true, answer)).release().steps().toList();

            assertThat(steps).extracting(Step::title).containsExactly("Fill size of item", "Make size of item required");
            assertThat(steps.get(0).hazards()).extracting(Hazard::code).contains("undo-keeps-values");
            StatementExecutor executor = new StatementExecutor(prod.as(new PostgresqlDialect()));
            steps.forEach(executor::forward);
            assertThat(prod.value("SELECT size FROM item WHERE id = 2")).isEqualTo("20");
        }
    }

    @Test
    void whatIsDemandedOfOldRowsTooIsAskedOfThem() {
        assumeThat(EmbeddedPostgresql.major()).isGreaterThanOrEqualTo(18);
        String unproven = "ALTER TABLE item ADD CONSTRAINT sized NOT NULL size NOT VALID;";
        try (TestDatabase prod = database(ROWS + unproven); TestDatabase dev = database(unproven + "ALTER TABLE item VALIDATE CONSTRAINT sized")) {
            assertThat(plan(prod, dev, false)).isInstanceOfSatisfying(PlanOutcome.Undecided.class, undecided ->
                    assertThat(undecided.open()).singleElement().satisfies(decision -> {
                        assertThat(decision.id()).isEqualTo("rows-against public.item.size");
                        assertThat(decision.options()).extracting(DecisionOption::key).containsExactly("stop", "correct", "leave-out");
                    }));
            prod.execute("DELETE FROM item WHERE size IS NULL");
            assertThat(planned(plan(prod, dev, true)).release().steps().toList()).singleElement().satisfies(
                    step -> assertThat(((StepAction.Sql) step.action()).text()).contains("VALIDATE CONSTRAINT sized"));
        }
    }

    @ParameterizedTest
    @MethodSource("tightenings")
    void whatIsLeftOutIsSaid(Tightening tightening) {
        try (TestDatabase prod = database(ROWS);
             TestDatabase dev = database(tightening.change + "; CREATE TABLE other (id int)")) {
            PlanOutcome.Planned planned = planned(plan(prod, dev, true, answer(tightening, "leave-out")));

            assertThat(planned.release().steps()).hasSize(1);
            assertThat(planned.scope().leftOut()).extracting(change -> change.subject().toString()).containsExactly(tightening.subject);
        }
    }

    @ParameterizedTest
    @MethodSource("tightenings")
    void whereTheServerCanOnlyNewRowsAreLookedAt(Tightening tightening) {
        if (!tightening.options.contains("new-rows-only")) {
            return;
        }
        try (TestDatabase prod = database(ROWS); TestDatabase dev = database(tightening.change)) {
            assertThat(planned(plan(prod, dev, true, answer(tightening, "new-rows-only"))).release().steps()).singleElement()
                    .satisfies(step -> assertThat(((StepAction.Sql) step.action()).text()).contains("NOT VALID"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ADD kind text CONSTRAINT rule CHECK (kind IS NOT NULL)", "ADD kind int DEFAULT 1 CONSTRAINT rule UNIQUE",
        "ADD kind int DEFAULT 7 CONSTRAINT rule REFERENCES item", "ADD kind int DEFAULT 0, ADD CONSTRAINT rule CHECK (kind > size)"})
    void whatANewColumnHoldsIsAskedAsIfItWereThere(String change) {
        try (TestDatabase prod = database(ROWS); TestDatabase dev = database("ALTER TABLE item " + change)) {
            assertThat(plan(prod, dev, false)).isInstanceOfSatisfying(PlanOutcome.Undecided.class, undecided ->
                    assertThat(undecided.open()).extracting(Decision::id).containsExactly("rows-against public.item.rule"));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "ADD kind text CONSTRAINT rule CHECK (kind IS NOT NULL) | PROD has nothing to correct before this release: answer",
        "ADD CONSTRAINT rule CHECK (size > 0)                   | Correct them on PROD, then plan again, or answer"
    })
    void aRefusalSaysWhatCanBeDone(String change, String remedy) {
        try (TestDatabase prod = database(ROWS); TestDatabase dev = database("ALTER TABLE item " + change)) {
            assertThat(plan(prod, dev, true)).isInstanceOfSatisfying(PlanOutcome.Refused.class, refused ->
                    assertThat(refused.refusals()).singleElement().satisfies(refusal -> assertThat(refusal.reason())
                            .endsWith(remedy + " “rows-against public.item.rule” with “correct”, “new-rows-only” or “leave-out”.")));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"CREATE UNIQUE INDEX rule ON item (kind)", "CREATE UNIQUE INDEX rule ON item (lower(kind::text))",
        "CREATE UNIQUE INDEX rule ON item (name) WHERE kind = 1"})
    void whatANewColumnHoldsIsAskedForAnIndexToo(String index) {
        try (TestDatabase prod = database(ROWS); TestDatabase dev = database("ALTER TABLE item ADD kind int DEFAULT 1; " + index)) {
            assertThat(refusal(prod, dev)).isEqualTo("index public.item.rule");
        }
    }

    /** The column that is there under its old name is asked. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "ALTER sizes SET NOT NULL                                            | column public.item.sizes",
        "ADD CONSTRAINT rule CHECK (sizes > 0)                               | constraint public.item.rule",
        "ADD CONSTRAINT rule FOREIGN KEY (sizes) REFERENCES item             | constraint public.item.rule",
        "ADD CONSTRAINT rule EXCLUDE USING gist (int4range(-99, sizes) WITH &&) | constraint public.item.rule"
    })
    void whatARenamedColumnHoldsIsAsked(String change, String subject) {
        try (TestDatabase prod = database(ROWS); TestDatabase dev = database("ALTER TABLE item RENAME size TO sizes; ALTER TABLE item " + change)) {
            assertThat(refusal(prod, dev)).isEqualTo(subject);
        }
    }

    @Test
    void rowsThatExcludeEachOtherAreAsked() {
        String exclusion = "ALTER TABLE item ADD CONSTRAINT rule EXCLUDE USING gist (int4range(id, id + 2) WITH &&) WHERE (id > %d)";
        try (TestDatabase prod = database(ROWS); TestDatabase dev = database(exclusion.formatted(1)); TestDatabase less = database(exclusion.formatted(2))) {
            assertThat(refusal(prod, dev)).isEqualTo("constraint public.item.rule");
            assertThat(plan(prod, less, true)).isInstanceOf(PlanOutcome.Planned.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"boolean USING NULL", "small USING NULL"})
    void aValueThatWouldBecomeAnotherOneOrBreaksADomainStopsThePlan(String type) {
        try (TestDatabase prod = database(ROWS);
             TestDatabase dev = database("CREATE DOMAIN small AS int CHECK (VALUE < 5); ALTER TABLE item ALTER size TYPE " + type)) {
            assertThat(refusal(prod, dev)).isEqualTo("column public.item.size");
        }
    }

    /** What becomes of values is asked, not what they are now. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "ADD CONSTRAINT rule CHECK (note > 5)                    | constraint public.item.rule",
        "ADD CONSTRAINT rule UNIQUE (note)                       | constraint public.item.rule",
        "ADD CONSTRAINT rule FOREIGN KEY (note) REFERENCES item  | constraint public.item.rule",
        "ADD half int GENERATED ALWAYS AS (10 / (id - 1)) STORED | column public.item.half"
    })
    void whatAConvertedOrComputedColumnIsGoingToHoldIsAsked(String change, String subject) {
        try (TestDatabase prod = database("ALTER TABLE item ADD note text; INSERT INTO item (id, note) VALUES (1, '4'), (2, '04')");
             TestDatabase dev = database("ALTER TABLE item ADD note int; ALTER TABLE item " + change)) {
            assertThat(refusal(prod, dev)).isEqualTo(subject);
        }
    }

    @Test
    void rowsOfTheDefaultPartitionThatBelongIntoANewOneStopThePlan() {
        String parted = "CREATE TABLE parted (a int) PARTITION BY LIST (a); CREATE TABLE rest PARTITION OF parted DEFAULT;";
        String two = "CREATE TABLE two PARTITION OF parted FOR VALUES IN (2);";
        try (TestDatabase prod = database(parted + "INSERT INTO parted VALUES (1)"); TestDatabase dev = database(parted + two)) {
            assertThat(plan(prod, dev, true)).isInstanceOf(PlanOutcome.Planned.class);
            prod.execute("INSERT INTO parted VALUES (2)");
            assertThat(refusal(prod, dev)).isEqualTo("table public.two");
        }
    }

    @Test
    void arraysOfAnEnumAreAskedForTheValueThatGoes() {
        try (TestDatabase prod = database("ALTER TABLE item ADD moods mood[]; INSERT INTO item (id, moods) VALUES (1, '{sad}')");
             TestDatabase dev = database("DROP TABLE item; DROP TYPE mood; CREATE TYPE mood AS ENUM ('glad');"
                     + "CREATE TABLE item (id int PRIMARY KEY, name varchar(40), size int, mood mood, code code, moods mood[])")) {
            assertThat(refusal(prod, dev)).isEqualTo("type public.mood");
        }
    }

    /** A key stays, but no longer tells apart what it did; a rule binds what arrays hold; what would tell is not there yet. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "a text UNIQUE | CREATE EXTENSION citext                                                    | a citext UNIQUE        | (1, 'a'), (2, 'A') | column public.held.a",
        "a code[]      | ALTER DOMAIN code ADD CONSTRAINT short CHECK (length(VALUE) < 2)           | a code[]               | (1, '{x,long}')    | type public.code",
        "a text        | CREATE FUNCTION fits(text) RETURNS bool IMMUTABLE LANGUAGE sql RETURN true | a text CHECK (fits(a)) | (1, 'x')           | constraint public.held.held_a_check"
    })
    void whatRowsWouldBreakByAnotherTypeRuleOrRoutineStopsThePlan(String before, String script, String after, String rows, String subject) {
        try (TestDatabase prod = database("CREATE TABLE held (id int, " + before + ")");
             TestDatabase dev = database(script + "; CREATE TABLE held (id int, " + after + ")")) {
            assertThat(plan(prod, dev, true)).isInstanceOf(PlanOutcome.Planned.class);
            prod.execute("INSERT INTO held VALUES " + rows);
            assertThat(refusal(prod, dev)).isEqualTo(subject);
        }
    }

    /** A domain, an array or an attribute rounds and cuts as its own base, element or part would. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "CREATE DOMAIN held_type AS numeric(9,4) | CREATE DOMAIN held_type AS numeric(9,2) | held_type | held_type | 1.25 | 1.2345 | type public.held_type",
        "CREATE DOMAIN held_type AS text | CREATE DOMAIN held_type AS varchar(2) | held_type[] | held_type[] | {ab} | {ab,abc} | type public.held_type",
        "SELECT 1 | CREATE DOMAIN held_type AS varchar(2) | text | held_type | ab | abc | column public.held.a",
        "SELECT 1 | SELECT 1 | varchar(3)[] | varchar(2)[] | {ab} | {abc} | column public.held.a",
        "SELECT 1 | SELECT 1 | numeric(9,4)[] | numeric(9,2)[] | {1.25} | {1.2345} | column public.held.a",
        "CREATE TYPE held_type AS (a varchar(3)) | CREATE TYPE held_type AS (a varchar(2)) | held_type | held_type | (ab) | (abc) | type public.held_type",
        "CREATE DOMAIN held_type AS int | CREATE DOMAIN held_type AS varchar(3) | held_type | held_type | 123 | 12345 | type public.held_type",
        "CREATE TYPE held_type AS (a int) | CREATE TYPE held_type AS (a varchar(3)) | held_type | held_type | (123) | (12345) | type public.held_type",
        "CREATE DOMAIN in_it AS numeric(9,4); CREATE TYPE held_type AS (a in_it) | CREATE DOMAIN in_it AS numeric(9,2); CREATE TYPE held_type AS (a in_it)"
                + " | held_type | held_type | | (1.2345) | type public.in_it",
        "CREATE TYPE held_type AS (a timestamp) | CREATE TYPE held_type AS (a date) | held_type | held_type | (2026-01-01) | (2026-01-01 12:00) | type public.held_type",
        "CREATE TYPE held_type AS (a varchar(3)) | CREATE TYPE held_type AS (a varchar(2)) | held_type[] | held_type[] | | {(ab)} | type public.held_type"
    })
    void valuesWithinOtherTypesAreNeitherRoundedNorCutUnasked(String before, String after, String type, String newType, String fits,
                                                               String not, String subject) {
        try (TestDatabase prod = database(before + "; CREATE TABLE held (a " + type + ")");
             TestDatabase dev = database(after + "; CREATE TABLE held (a " + newType + ")")) {
            if (fits != null) {
                prod.execute("INSERT INTO held VALUES ('" + fits + "')");
            }
            assertThat(plan(prod, dev, true)).isInstanceOf(PlanOutcome.Planned.class);
            prod.execute("INSERT INTO held VALUES ('" + not + "')");
            assertThat(refusal(prod, dev)).isEqualTo(subject);
        }
    }

    /** An explicit cast cuts and rounds what an assignment would refuse, and some types are rounded even then. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '#', value = {
        "int              | varchar(3)         | 123                 | 12345",
        "boolean          | char(4)            | true                | false",
        "int[]            | varchar(3)[]       | {123}               | {12345}",
        "int[]            | varchar(5)         | {123}               | {12345}",
        "text             | varchar(2)[]       | {ab}                | {abc}",
        "uuid             | varchar(36)        | 00000000-0000-0000-0000-000000000000 | ",
        "text             | char(3)            | abc                 | #a #",
        "text             | name               | a                   | 0123456789012345678901234567890123456789012345678901234567890123",
        "text             | bit(3)             | 101                 | 1011",
        "bit(4)           | bit(3)             |                     | 1011",
        "varbit           | varbit(3)          | 101                 | 1011",
        "text             | numeric(5,2)       | 1.25                | 1.255",
        "text             | real               | 1.25                | 1.23456789012",
        "text             | date               | 2026-01-01          | 2026-01-01 12:00",
        "text             | timestamp(0)       | 2026-01-01 12:00:00 | 2026-01-01 12:00:00.7",
        "timestamp        | timestamp(0)       | 2026-01-01 12:00    | 2026-01-01 12:00:00.7",
        "timestamp[]      | timestamp(0)[]     | {2026-01-01 12:00}  | {2026-01-01 12:00:00.7}",
        "time             | time(1)            | 12:00               | 12:00:00.77",
        "interval         | interval(0)        | 1 day               | 0.7 seconds",
        "timestamp        | time               |                     | 2026-01-01 12:00",
        "numeric          | numeric(5,1)       | 1.5                 | 1.55",
        "real             | numeric(12,8)      |                     | 1.2345678",
        "double precision | integer            | 1                   | 1.5"
    })
    void whatACastWouldCutOrRoundStopsThePlan(String before, String after, String fits, String not) {
        try (TestDatabase prod = database("CREATE TABLE held (a " + before + ")"); TestDatabase dev = database("CREATE TABLE held (a " + after + ")")) {
            if (fits != null) {
                prod.execute("INSERT INTO held VALUES ('" + fits + "')");
            }
            List<Step> steps = planned(plan(prod, dev, true)).release().steps().toList();
            if (fits != null) {
                String text = prod.value("SELECT a::text FROM held");
                StatementExecutor executor = new StatementExecutor(prod.as(new PostgresqlDialect()));
                steps.forEach(executor::forward);
                assertThat(prod.value("SELECT a::text FROM held")).isEqualTo(text);
                executor.backward(steps);
            }
            if (not != null) {
                prod.execute("INSERT INTO held VALUES ('" + not + "')");
                assertThat(refusal(prod, dev)).isEqualTo("column public.held.a");
            }
        }
    }

    /** Weeks pass between the plan and contract. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "SELECT 1 | SELECT 1 | numeric | numeric(10,2) | 1.25 | 1.255",
        "SELECT 1 | SELECT 1 | timestamp | date | 2026-01-01 | 2026-01-01 12:00",
        "SELECT 1 | SELECT 1 | int | varchar(3) | 123 | 12345",
        "SELECT 1 | SELECT 1 | text | char(3) | abc | abcd",
        "CREATE DOMAIN held_type AS numeric | CREATE DOMAIN held_type AS numeric(10,2) | held_type | held_type | 1.25 | 1.255",
        "CREATE DOMAIN held_type AS text | CREATE DOMAIN held_type AS char(3) | held_type | held_type | abc | abcd",
        "CREATE TYPE held_type AS (a text, b int) | CREATE TYPE held_type AS (a varchar(5), b int) | held_type | held_type | (abc,1) | (abcdef,1)",
        "CREATE TYPE held_type AS (a int, b numeric) | CREATE TYPE held_type AS (a varchar(3), b numeric(5,1)) | held_type | held_type | (123,) | (,1.55)",
        "CREATE TYPE held_type AS (a int, b numeric) | CREATE TYPE held_type AS (a varchar(3), b numeric(5,1)) | held_type | held_type | (123,) | (1234,)"
    })
    void whatIsWrittenAfterThePlanIsNeitherCutNorRounded(String before, String after, String type, String newType, String fits, String not) {
        try (TestDatabase prod = database(before + "; CREATE TABLE held (a " + type + ")");
             TestDatabase dev = database(after + "; CREATE TABLE held (a " + newType + ")")) {
            prod.execute("INSERT INTO held VALUES ('" + fits + "')");
            List<Step> steps = planned(plan(prod, dev, true)).release().steps().toList();
            prod.execute("INSERT INTO held VALUES ('" + not + "')");
            List<String> held = prod.rows("SELECT a::text FROM held ORDER BY 1");
            StatementExecutor executor = new StatementExecutor(prod.as(new PostgresqlDialect()));

            assertThatThrownBy(() -> steps.forEach(step -> {
                if (step.action() instanceof StepAction.Check check) {
                    assertThat(prod.value(check.query())).as(step.title()).isEqualTo("t");
                }
                executor.forward(step);
            })).isInstanceOf(Throwable.class);

            assertThat(prod.rows("SELECT a::text FROM held ORDER BY 1")).isEqualTo(held);
        }
    }

    /** The server brings along what names a member of the extension. */
    @Test
    void anExtensionThatMovesTakesItsTypesWithIt() {
        String held = "CREATE TABLE held (a %s.citext UNIQUE, b text DEFAULT 'x'::%s.citext); INSERT INTO held VALUES ('a', 'b')";
        try (TestDatabase prod = database("CREATE SCHEMA there; CREATE EXTENSION citext SCHEMA there;" + held.replace("%s", "there"));
             TestDatabase dev = database("CREATE SCHEMA there; CREATE EXTENSION citext SCHEMA public;" + held.replace("%s", "public"))) {
            assertThat(planned(plan(prod, dev, true)).release().steps()).extracting(Step::title).containsExactly("Change extension citext");
            prod.execute("ALTER TABLE held ALTER b TYPE there.citext");
            assertThat(refusal(prod, dev)).isEqualTo("column public.held.b");
        }
    }

    @Test
    void anAttributeWhoseValuesRowsHoldGoesLastAndForGood() {
        try (TestDatabase prod = database("CREATE TYPE place AS (street text, town text); CREATE TABLE held (a place)");
             TestDatabase dev = database("CREATE TYPE place AS (town text, zip text); CREATE TABLE held (a place)")) {
            List<Step> steps = planned(plan(prod, dev, true)).release().steps().toList();
            assertThat(steps).extracting(Step::title).containsSubsequence("Change attributes of type place", "Drop street of place");
            assertThat(steps.get(steps.size() - 1).undo()).isEqualTo(new Undo.Impossible("The values of attribute street of public.place are gone with it;"
                    + " only a backup has them."));
        }
    }

    @Test
    void aColumnThatComesFromSeveralParentsKeepsItsType() {
        String children = "CREATE TABLE two (a %1$s); CREATE TABLE child () INHERITS (one, two)";
        try (TestDatabase prod = database("CREATE TABLE one (a int);" + children.replace("%1$s", "int"));
             TestDatabase dev = database("CREATE TABLE one (a bigint);" + children.replace("%1$s", "bigint"))) {
            assertThat(refusal(prod, dev)).isEqualTo("column public.one.a");
        }
    }

    @Test
    void theServersOwnWayFromOneTypeToAnotherIsTaken() {
        try (TestDatabase prod = database("ALTER TABLE item ADD price money; INSERT INTO item (id, price) VALUES (1, '12.50')");
             TestDatabase dev = database("ALTER TABLE item ADD price numeric")) {
            assertThat(planned(plan(prod, dev, true)).release().steps()).anySatisfy(
                    step -> assertThat(step.action().toString()).contains("USING price::numeric"));
        }
    }

    @Test
    void aValueThatIsNoneOfTheNewTypeStopsThePlanOrIsConvertedByAnExpression() {
        try (TestDatabase prod = database(ROWS); TestDatabase dev = database("ALTER TABLE item ALTER name TYPE integer USING NULL")) {
            assertThat(plan(prod, dev, true)).isInstanceOfSatisfying(PlanOutcome.Refused.class, refused -> assertThat(refused.refusals())
                    .singleElement().satisfies(refusal -> assertThat(refusal.reason()).contains("\"long name\"", "convert-column")));

            Answer answer = new Answer("convert-column public.item.name", "", "expression",
                    Map.of("forward", "length(name)", "backward", "repeat('x', name)"));
            List<Step> steps = planned(plan(prod, dev, true, answer)).release().steps().toList();
            StatementExecutor executor = new StatementExecutor(prod.as(new PostgresqlDialect()));
            steps.forEach(executor::forward);
            assertThat(prod.rows("SELECT name FROM item ORDER BY id")).containsExactly("9", "9", "1");
        }
    }

    @Test
    void aValueThatTheNewBaseTypeOfADomainDoesNotHoldStopsThePlan() {
        try (TestDatabase prod = database(ROWS); TestDatabase dev = database("ALTER TABLE item DROP COLUMN code; DROP DOMAIN code;"
                + "CREATE DOMAIN code AS integer; ALTER TABLE item ADD code code")) {
            assertThat(plan(prod, dev, true)).isInstanceOfSatisfying(PlanOutcome.Refused.class, refused -> assertThat(refused.refusals())
                    .singleElement().satisfies(refusal -> assertThat(refusal.reason()).contains("integer: \"a\"")));
        }
    }

    private static TestDatabase database(String script) {
        return EmbeddedPostgresql.freshDatabase("CREATE TYPE mood AS ENUM ('sad', 'glad'); CREATE DOMAIN code AS text;"
                + "CREATE TABLE item (id int PRIMARY KEY, name varchar(40), size int, mood mood, code code);" + script);
    }

    private static String refusal(TestDatabase prod, TestDatabase dev) {
        PlanOutcome outcome = plan(prod, dev, true);
        assertThat(outcome).isInstanceOf(PlanOutcome.Refused.class);
        return ((PlanOutcome.Refused) outcome).refusals().get(0).subject();
    }

    private static Answer answer(Tightening tightening, String option) {
        return new Answer("rows-against " + tightening.subject, "", option, Map.of());
    }

    private static PlanOutcome.Planned planned(PlanOutcome outcome) {
        assertThat(outcome).isInstanceOf(PlanOutcome.Planned.class);
        return (PlanOutcome.Planned) outcome;
    }

    private static PlanOutcome plan(TestDatabase prod, TestDatabase dev, boolean takeRecommended, Answer... answers) {
        return PlannedPair.of(prod.as(new PostgresqlDialect()), dev.as(new PostgresqlDialect()), takeRecommended, List.of(answers));
    }

    /** A column of one type that gets another, with a value of it. */
    private record Retyped(String before, String after, String value) {
    }

    @Test
    void aValueThatAnotherTypeWouldRoundOrCutIsShown() {
        List<Retyped> cases = List.of(
                new Retyped("json", "jsonb", "{\"a\": 1, \"a\": 2}"),
                new Retyped("text", "jsonb", "[{\"a\": {\"b\": 1, \"b\": 2}}]"),
                new Retyped("text", "timestamp", "2026-01-01 10:00:00+02"),
                new Retyped("text", "timestamp", "2026-01-01T10:00:00Z"),
                new Retyped("text", "timestamp", "2026-01-01 10:00 Europe/Berlin"),
                new Retyped("text", "timestamp", "2026-01-01 10:00:00.1234567"),
                new Retyped("text", "timestamptz", "2026-01-01 10:00:00.1234567+02"),
                new Retyped("text", "date", "2026-01-01 00:00:00+02"),
                new Retyped("text", "time", "2026-01-01 10:00:00"),
                new Retyped("text", "money", "1.239"),
                new Retyped("timestamptz", "date", "2026-01-01 10:00:00+00"),
                new Retyped("timetz", "time", "10:00:00+02"),
                new Retyped("double precision", "real", "0.1"),
                new Retyped("double precision", "numeric(4,1)", "0.25"),
                new Retyped("numeric", "money", "1.239"),
                new Retyped("interval", "time", "25:00:00"));
        try (TestDatabase prod = holding(cases); TestDatabase dev = EmbeddedPostgresql.freshDatabase(tables(cases, Retyped::after))) {
            assertThat(plan(prod, dev, true)).isInstanceOfSatisfying(PlanOutcome.Refused.class, refused -> assertThat(IntStream.range(0, cases.size())
                    .filter(number -> refused.refusals().stream().noneMatch(refusal -> refusal.reason()
                            .contains("1 row of public.thing_" + number + " in PROD would break it, such as id 7, it"))).mapToObj(cases::get)).isEmpty());
        }
    }

    @Test
    void aValueThatAnotherTypeHoldsIsNot() {
        List<Retyped> cases = List.of(
                new Retyped("json", "jsonb", "[{\"a\": {\"b\": 1}}, {\"a\": 2}, null, \"a\"]"),
                new Retyped("text", "timestamp", "2026-01-01 10:00:00.123456"),
                new Retyped("text", "timestamp", "Thu Jan 01 10:00:00 2026"),
                new Retyped("text", "timestamp", "2026-01-01 10:00:00 PM"),
                new Retyped("text", "timestamp", "infinity"),
                new Retyped("text", "date", "2026-01-01"),
                new Retyped("text", "time", "10:00:00.5"),
                new Retyped("text", "money", "1.230"),
                new Retyped("timestamp", "timestamptz", "2026-01-01 10:00:00"),
                new Retyped("timestamptz", "timestamp", "2026-03-29 02:30:00+01"),
                new Retyped("time", "timetz", "10:00:00"),
                new Retyped("date", "timestamptz", "2026-01-01"),
                new Retyped("numeric", "double precision", "NaN"),
                new Retyped("real", "double precision", "-0"));
        try (TestDatabase prod = holding(cases); TestDatabase dev = EmbeddedPostgresql.freshDatabase(tables(cases, Retyped::after))) {
            assertThat(plan(prod, dev, true)).isInstanceOf(PlanOutcome.Planned.class);
        }
    }

    private static TestDatabase holding(List<Retyped> cases) {
        return EmbeddedPostgresql.freshDatabase(tables(cases, Retyped::before) + IntStream.range(0, cases.size()).mapToObj(number ->
                "INSERT INTO thing_" + number + " VALUES (7, '" + cases.get(number).value() + "');").collect(Collectors.joining()));
    }

    private static String tables(List<Retyped> cases, Function<Retyped, String> type) {
        return IntStream.range(0, cases.size()).mapToObj(number -> "CREATE TABLE thing_" + number + " (id int PRIMARY KEY, it " + type.apply(cases.get(number))
                + ");").collect(Collectors.joining());
    }

    @Test
    void timesAreReadAsThoseOfUtcWhateverZoneASessionHas() {
        try (TestDatabase prod = EmbeddedPostgresql.freshDatabase("CREATE TABLE thing (id int PRIMARY KEY, it timestamp); INSERT INTO thing VALUES"
                + " (7, '2026-01-01 10:00:00')");
             TestDatabase dev = EmbeddedPostgresql.freshDatabase("CREATE TABLE thing (id int PRIMARY KEY, it timestamptz)")) {
            Release release = ((PlanOutcome.Planned) plan(prod, dev, true)).release();
            prod.execute("ALTER DATABASE \"" + prod.rows("SELECT current_database()").get(0) + "\" SET timezone = 'Asia/Tokyo'");
            new StatementExecutor(prod.as(new PostgresqlDialect())).forward(release);

            assertThat(prod.rows("SELECT it = '2026-01-01 10:00:00+00' FROM thing")).containsExactly("t");
            assertThat(release.steps().flatMap(step -> step.hazards().stream())).anyMatch(hazard -> hazard.code().equals("read-as-utc"));
        }
    }

    @Test
    void rowsThatTheServerDoesNotLetBeAskedAreNotTakenForNone() {
        try (TestDatabase prod = database(ROWS + "CREATE FUNCTION slow(integer) RETURNS boolean LANGUAGE plpgsql IMMUTABLE AS"
                + " $$ BEGIN RAISE EXCEPTION USING ERRCODE = 'query_canceled', MESSAGE = 'too slow'; END $$;");
             TestDatabase dev = database("CREATE FUNCTION slow(integer) RETURNS boolean LANGUAGE plpgsql IMMUTABLE AS"
                     + " $$ BEGIN RAISE EXCEPTION USING ERRCODE = 'query_canceled', MESSAGE = 'too slow'; END $$;"
                     + "ALTER TABLE item ADD CONSTRAINT positive CHECK (slow(size))")) {
            assertThat(plan(prod, dev, true)).isInstanceOfSatisfying(PlanOutcome.Refused.class, refused -> assertThat(refused.refusals())
                    .anyMatch(refusal -> refusal.reason().contains("could not be asked: ERROR: too slow")));
            PlanOutcome unasked = PlannedPair.of(prod.as(new PostgresqlDialect()), dev.as(new PostgresqlDialect()), false,
                    List.of(new Answer("rows-against public.item.positive", "", "unasked", Map.of())));
            assertThat(((PlanOutcome.Planned) unasked).release().steps().flatMap(step -> step.hazards().stream()))
                    .anyMatch(hazard -> hazard.code().equals("rows-not-asked"));
        }
    }
}
