package dev.chrysalis.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chrysalis.dialect.postgresql.PostgresqlDialect;
import dev.chrysalis.fault.ChrysalisException;
import dev.chrysalis.plan.planner.PlanOutcome;
import dev.chrysalis.testing.EmbeddedPostgresql;
import dev.chrysalis.testing.TestDatabase;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** One column that becomes several, and several that become one, are a question with what the rows say. */
class SplitAndMergedColumnsTest {

    private static final String NAMES = "CREATE TABLE person (id int PRIMARY KEY, name varchar(40) NOT NULL);"
            + " INSERT INTO person VALUES (1, 'Ada Lovelace'), (2, 'Alan Turing'), (3, 'Plato')";
    private static final String PARTS =
            "CREATE TABLE person (id int PRIMARY KEY, first_name text NOT NULL, last_name varchar(20) NOT NULL)";
    private static final String ADA = "; INSERT INTO person VALUES (1, 'Ada', 'Lovelace')";

    @Test
    void rowsThatJoinToTheOldValuesRecommendTheSplit() {
        Decision decision = question(NAMES, PARTS + ADA);

        assertThat(decision.id()).isEqualTo("column-successor public.person.name");
        assertThat(decision.question()).isEqualTo("Is name of person split into first_name and last_name?");
        assertThat(decision.evidence()).contains("100 % of a sample of first_name and last_name, joined by a blank, are found in name.");
        assertThat(decision.recommended()).isEqualTo("split");
        assertThat(decision.option("split").orElseThrow().proposed()).containsOnlyKeys("first_name", "last_name", "name");
    }

    @Test
    void withoutRowsThatSaySoItIsOfferedAndNothingIsLostMeanwhile() {
        Decision decision = question(NAMES, PARTS);

        assertThat(decision.recommended()).isEqualTo("dropped");
        assertThat(decision.options()).extracting(DecisionOption::key).contains("split");
    }

    @Test
    void theOrderOfThePartsAndTheirSeparatorAreFoundInTheRows() {
        Decision decision = question("CREATE TABLE person (id int, label text); INSERT INTO person VALUES (1, 'Lovelace, Ada')",
                "CREATE TABLE person (id int, first text, last text); INSERT INTO person VALUES (1, 'Ada', 'Lovelace')");

        assertThat(decision.options().get(0).title()).startsWith("Yes, label is split into last and first at the first comma and blank");
    }

    @Test
    void rowsThatAreTheOldOnesJoinedRecommendTheMerge() {
        Decision decision = question(PARTS + ADA, NAMES);

        assertThat(decision.question()).isEqualTo("Are first_name and last_name of person merged into name?");
        assertThat(decision.recommended()).isEqualTo("merged");
    }

    @Test
    void anAnswerMayGiveExpressionsOfItsOwn() {
        PlanOutcome outcome = plan(NAMES, PARTS, answer(Map.of("first_name", "split_part(name, ' ', 1)", "last_name",
                "substr(name, length(split_part(name, ' ', 1)) + 2)", "name", "trim(first_name || ' ' || last_name)")));

        assertThat(outcome).isInstanceOfSatisfying(PlanOutcome.Planned.class,
                planned -> assertThat(planned.release().steps().map(Step::title))
                .contains("Keep name and first_name and last_name of person equal", "Hide name of person"));
    }

    @Test
    void aPartThatIsLongerThanItsColumnIsRefusedAndNotCut() {
        PlanOutcome outcome = plan(NAMES + ", (4, 'Jean Baptiste-Emmanuel-Zorg-Senior')", PARTS, answer(Map.of()));

        assertThat(outcome).isInstanceOfSatisfying(PlanOutcome.Refused.class, refused -> assertThat(refused.refusals()).singleElement()
                .satisfies(refusal -> {
                    assertThat(refusal.subject()).isEqualTo("column public.person.last_name");
                    assertThat(refusal.reason()).contains("1 row of PROD", "Zorg");
                }));
    }

    @Test
    void anExpressionForAColumnThatNeitherGoesNorComesIsNoAnswer() {
        assertThatThrownBy(() -> plan(NAMES, PARTS, answer(Map.of("first_nam", "name"))))
                .isInstanceOf(ChrysalisException.class).hasMessageContaining("first_nam");
    }

    private static Optional<Answer> answer(Map<String, String> expressions) {
        return Optional.of(new Answer("column-successor public.person.name", "", "split", expressions));
    }

    private static Decision question(String before, String after) {
        PlanOutcome outcome = plan(before, after, Optional.empty());
        assertThat(outcome).isInstanceOf(PlanOutcome.Undecided.class);
        return ((PlanOutcome.Undecided) outcome).open().get(0);
    }

    private static PlanOutcome plan(String before, String after, Optional<Answer> answer) {
        try (TestDatabase prodDatabase = EmbeddedPostgresql.freshDatabase(before); TestDatabase devDatabase =
                EmbeddedPostgresql.freshDatabase(after)) {
            return PlannedPair.of(prodDatabase.as(new PostgresqlDialect()), devDatabase.as(new PostgresqlDialect()), answer.isPresent(),
                    answer.map(List::of).orElse(List.of()));
        }
    }
}
