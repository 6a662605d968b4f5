package dev.chrysalis.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chrysalis.dialect.Database;
import dev.chrysalis.dialect.postgresql.PostgresqlDialect;
import dev.chrysalis.plan.planner.PlanOutcome;
import dev.chrysalis.testing.EmbeddedPostgresql;
import dev.chrysalis.testing.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whether a column goes on under another name is for people to say; the recommended answer neither loses values nor makes some up. */
class ColumnSuccessionTest {

    private static final String FNAME = "CREATE TABLE person (id int PRIMARY KEY, fname text);";
    private static final String GIVEN_NAME = "CREATE TABLE person (id int PRIMARY KEY, given_name text);";
    private static final String ADA = "INSERT INTO person VALUES (1, 'Ada');";
    private static final String MANY = "INSERT INTO person SELECT n, '%s' || n FROM generate_series(1, 20) AS n;";

    @Test
    void valuesAreKeptElsewhereWhereLittleSpeaksForASuccessor() {
        try (TestDatabase prod = EmbeddedPostgresql.freshDatabase(FNAME + ADA); TestDatabase dev = EmbeddedPostgresql.freshDatabase(GIVEN_NAME)) {
            Database target = prod.as(new PostgresqlDialect());
            PlanOutcome outcome = PlannedPair.of(target, dev.as(new PostgresqlDialect()), true, List.of());
            new StatementExecutor(target).forward(((PlanOutcome.Planned) outcome).release());

            assertThat(prod.rows("SELECT * FROM person")).containsExactly("1|null");
            assertThat(prod.rows("SELECT id, fname FROM chrysalis.chrysalis_kept_public_person_fname")).containsExactly("1|Ada");
            assertThat(PlannedPair.of(target, dev.as(new PostgresqlDialect()), true, List.of())).isInstanceOf(PlanOutcome.NothingToPlan.class);
        }
    }

    @Test
    void whereNoKeyTellsRowsApartWholeRowsAreKept() {
        try (TestDatabase prod = EmbeddedPostgresql.freshDatabase("CREATE TABLE note (fname text, n int); INSERT INTO note VALUES ('Ada', 7), (NULL, 8)");
                TestDatabase dev = EmbeddedPostgresql.freshDatabase("CREATE TABLE note (given_name text, n int)")) {
            Database target = prod.as(new PostgresqlDialect());
            PlanOutcome outcome = PlannedPair.of(target, dev.as(new PostgresqlDialect()), true, List.of());
            new StatementExecutor(target).forward(((PlanOutcome.Planned) outcome).release());

            assertThat(prod.rows("SELECT n, chrysalis_hidden_fname FROM chrysalis.chrysalis_kept_public_note_fname")).containsExactly("7|Ada");
        }
    }

    @Test
    void aColumnWithoutValuesIsDropped() {
        assertThat(recommended(FNAME + "INSERT INTO person VALUES (1, NULL)", GIVEN_NAME)).isEqualTo("dropped");
    }

    @Test
    void aColumnLikeNoOtherIsDropped() {
        assertThat(recommended(FNAME + ADA, "CREATE TABLE person (id int PRIMARY KEY, age int)")).isEqualTo("dropped");
    }

    @Test
    void valuesInCommonMakeASuccessorOfAColumnWithAnotherName() {
        assertThat(recommended(FNAME + MANY.formatted("Ada "), GIVEN_NAME + MANY.formatted("Ada "))).isEqualTo("renamed");
    }

    @Test
    void valuesOfWhichNoneIsInCommonSpeakAgainstIt() {
        String names = "CREATE TABLE person (id int PRIMARY KEY, %s text);";
        assertThat(recommended(names.formatted("nickname") + ADA, names.formatted("nick_name"))).isEqualTo("renamed");
        assertThat(recommended(names.formatted("nickname") + ADA, names.formatted("nick_name") + MANY.formatted("Bob "))).isEqualTo("kept");
    }

    @Test
    void namesOfSeveralWordsAreAlikeWhereEachWordIs() {
        String amount = "CREATE TABLE invoice (id int PRIMARY KEY, %s numeric);";
        String row = "INSERT INTO invoice VALUES (1, 80)";
        assertThat(recommended(amount.formatted("net_amount") + row, amount.formatted("vat_amount"))).isEqualTo("kept");
        assertThat(recommended(amount.formatted("net_amuont") + row, amount.formatted("net_amount"))).isEqualTo("renamed");
    }

    @Test
    void whatRestsOnSomethingThatGoesCannotStay() {
        String counted = "CREATE TABLE ticket (id int PRIMARY KEY, %s);";
        assertThat(recommended(counted.formatted("no serial") + "INSERT INTO ticket VALUES (1)", counted.formatted("code int NOT NULL DEFAULT 0"))).isEqualTo("dropped");
    }

    private static String recommended(String before, String after) {
        try (TestDatabase prod = EmbeddedPostgresql.freshDatabase(before); TestDatabase dev = EmbeddedPostgresql.freshDatabase(after)) {
            PlanOutcome outcome = PlannedPair.of(prod.as(new PostgresqlDialect()), dev.as(new PostgresqlDialect()), false, List.of());
            return ((PlanOutcome.Undecided) outcome).open().get(0).recommended();
        }
    }
}
