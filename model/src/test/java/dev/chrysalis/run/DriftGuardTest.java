package dev.chrysalis.run;

import static dev.chrysalis.plan.PhaseName.CONTRACT;
import static dev.chrysalis.plan.PhaseName.EXPAND;
import static dev.chrysalis.plan.PhaseName.ROLLOUT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chrysalis.capture.Capture;
import dev.chrysalis.journal.ReleaseEvent;
import dev.chrysalis.journal.StepState;
import dev.chrysalis.plan.Footprint;
import dev.chrysalis.plan.Release;
import dev.chrysalis.plan.StepAction;
import dev.chrysalis.plan.Undo;
import dev.chrysalis.run.request.RunOutcome;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectKind;
import dev.chrysalis.schema.Schema;
import dev.chrysalis.schema.Table;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A phase starts only on what it was planned for. */
class DriftGuardTest {

    private static final String SHOP = "CREATE TABLE orders (id int PRIMARY KEY, note varchar(20)); CREATE TABLE customer (id int)";

    static Stream<Trial> trials() {
        return Trial.onEach(SHOP);
    }

    /** Touches orders, and a table orders_tag that it makes. */
    private static ReleaseBuilder planned(Trial trial, String name) {
        Schema present = new Capture().read(trial.target);
        ObjectId orders = present.all(Table.class).map(Table::id).filter(id -> id.name().name().equalsIgnoreCase("orders")).findFirst()
                .orElseThrow();
        ObjectId tag = ObjectId.table(orders.name().withName(trial.isH2() ? "ORDERS_TAG" : "orders_tag"));
        ObjectId column = new ObjectId(ObjectKind.COLUMN, orders.name(), "note");
        return new ReleaseBuilder(name).plannedFor(Footprint.of(trial.target.dialect().sql(), present, List.of(column, tag)))
                .sql(EXPAND, "010-create.sql", "CREATE TABLE orders_tag (id int)", "DROP TABLE orders_tag")
                .sql(EXPAND, "020-add.sql", "ALTER TABLE orders ADD COLUMN tag int", "ALTER TABLE orders DROP COLUMN tag")
                .sql(CONTRACT, "010-drop.sql", "ALTER TABLE orders DROP COLUMN note", "ALTER TABLE orders ADD COLUMN note varchar(20)");
    }

    private static String refusal(RunOutcome outcome) {
        assertThat(outcome).isInstanceOf(RunOutcome.Refused.class);
        return ((RunOutcome.Refused) outcome).reason().toLowerCase(java.util.Locale.ROOT).replace("character varying", "varchar");
    }

    @ParameterizedTest
    @MethodSource("trials")
    void aTouchedObjectThatChangedSinceThePlanStopsTheStartAndIsNamedWithItsAttribute(Trial trial) {
        Release release = planned(trial, "a").build();
        trial.database.execute("ALTER TABLE orders ALTER COLUMN note " + (trial.isH2() ? "SET DATA TYPE" : "TYPE") + " varchar(40);"
                + " ALTER TABLE orders ADD COLUMN weight int");
        String reason = refusal(trial.run(release, EXPAND));
        assertThat(reason).startsWith("the database is not as it was when a was planned: table public.orders: ")
                .containsPattern("note +varchar\\(20\\) is now note +varchar\\(40\\)").containsPattern("weight +integer is new");
        assertThat(trial.journal()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("trials")
    void aReleaseThatMissedSomethingIsNotSaidToBeDoneUntilItIsMended(Trial trial) {
        Schema present = new Capture().read(trial.target);
        ObjectId orders = present.all(Table.class).map(Table::id).filter(id -> id.name().name().equalsIgnoreCase("orders")).findFirst()
                .orElseThrow();
        Release release = new ReleaseBuilder("a").plannedTo(Footprint.of(trial.target.dialect().sql(), present, List.of(orders)), true)
                .sql(EXPAND, "010-add.sql", "ALTER TABLE orders ADD COLUMN tag int", "ALTER TABLE orders DROP COLUMN tag").build();

        RunOutcome outcome = trial.run(release, CONTRACT);
        assertThat(outcome).isInstanceOf(RunOutcome.Failed.class);
        assertThat(((RunOutcome.Failed) outcome).failure().getMessage().toLowerCase(java.util.Locale.ROOT))
                .contains("all steps of a are done, and the database is not what was planned: table public.orders: tag");

        trial.database.execute("ALTER TABLE orders DROP COLUMN tag");
        assertThat(trial.run(release, CONTRACT)).isEqualTo(new RunOutcome.Finished(CONTRACT));
    }

    @ParameterizedTest
    @MethodSource("trials")
    void whereStepsWereEditedAResultThatDiffersIsSaidAndMayBeMeant(Trial trial) {
        Schema present = new Capture().read(trial.target);
        ObjectId orders = present.all(Table.class).map(Table::id).filter(id -> id.name().name().equalsIgnoreCase("orders")).findFirst()
                .orElseThrow();
        Release release = new ReleaseBuilder("a").plannedTo(Footprint.of(trial.target.dialect().sql(), present, List.of(orders)), false)
                .sql(EXPAND, "010-add.sql", "ALTER TABLE orders ADD COLUMN tag int", "ALTER TABLE orders DROP COLUMN tag").build();

        assertThat(trial.run(release, CONTRACT)).isInstanceOfSatisfying(RunOutcome.Failed.class, failed ->
                assertThat(failed.failure()).hasMessageContaining("Steps were edited since it was planned."));

        trial.acceptsDrift = true;
        assertThat(trial.run(release, CONTRACT)).isEqualTo(new RunOutcome.Finished(CONTRACT));
    }

    @ParameterizedTest
    @MethodSource("trials")
    void whatIsInTheWayOfANewObjectStopsTheStart(Trial trial) {
        Release release = planned(trial, "a").build();
        trial.database.execute("CREATE TABLE orders_tag (id int)");
        assertThat(refusal(trial.run(release, EXPAND))).endsWith("table public.orders_tag is there and was not.");
        trial.database.execute("DROP TABLE orders_tag; DROP TABLE orders");
        assertThat(refusal(trial.run(release, EXPAND))).endsWith("table public.orders is gone.");
    }

    @ParameterizedTest
    @MethodSource("trials")
    void whatTheReleaseDoesNotTouchMayChange(Trial trial) {
        Release release = planned(trial, "a").build();
        trial.database.execute("ALTER TABLE customer ADD COLUMN name varchar(10); CREATE TABLE other (id int);"
                + " INSERT INTO orders VALUES (1, 'rows do not count')");
        assertThat(trial.run(release, EXPAND)).isEqualTo(new RunOutcome.Finished(EXPAND));
        trial.database.execute("DROP TABLE other");
        assertThat(trial.run(release, CONTRACT)).isEqualTo(new RunOutcome.Finished(CONTRACT));
    }

    @ParameterizedTest
    @MethodSource("trials")
    void aLaterPhaseStartsOnlyOnWhatTheOneBeforeLeft(Trial trial) {
        Release release = planned(trial, "a").build();
        trial.run(release, ROLLOUT);
        trial.database.execute("ALTER TABLE orders DROP COLUMN tag");
        int events = trial.journal().size();
        assertThat(refusal(trial.run(release, CONTRACT)))
                .startsWith("the database is not as it was after rollout of a: table public.orders: ")
                .containsPattern("tag +integer is gone");
        assertThat(trial.journal()).hasSize(events);
        trial.database.execute("ALTER TABLE orders ADD COLUMN tag int");
        assertThat(trial.run(release, CONTRACT)).isEqualTo(new RunOutcome.Finished(CONTRACT));
    }

    @ParameterizedTest
    @MethodSource("trials")
    void whatFollowsAPauseStartsOnlyOnWhatWasThereWhenItBegan(Trial trial) {
        Release release = planned(trial, "a").step(CONTRACT, "020-soak.md", new StepAction.Manual("", Optional.of(Duration.ofDays(14))),
                new Undo.Nothing()).sql(CONTRACT, "030-drop.sql", "DROP TABLE orders_tag", "CREATE TABLE orders_tag (id int)")
                .sql(CONTRACT, "040-drop.sql", "ALTER TABLE orders DROP COLUMN tag", "ALTER TABLE orders ADD COLUMN tag int").build();
        assertThat(trial.run(release, CONTRACT)).isInstanceOf(RunOutcome.Stopped.class);
        trial.database.execute("ALTER TABLE orders ADD COLUMN weight int");
        trial.clock = Clock.offset(trial.clock, Duration.ofDays(15));
        for (int attempts = 0; attempts < 2; attempts++) {
            assertThat(refusal(trial.run(release, CONTRACT)))
                    .startsWith("the database is not as it was when contract/020-soak.md of a began:")
                    .contains("weight").endsWith("is new.");
        }
        assertThat(trial.stateOf(release, "030-drop.sql")).isEqualTo(StepState.PLANNED);
        trial.database.execute("ALTER TABLE orders DROP COLUMN weight");
        assertThat(trial.run(release, CONTRACT)).isEqualTo(new RunOutcome.Finished(CONTRACT));
    }

    @ParameterizedTest
    @MethodSource("trials")
    void whoKnowsOfTheDriftMayStartAllTheSame(Trial trial) {
        Release release = planned(trial, "a").build();
        trial.database.execute("ALTER TABLE orders ADD COLUMN weight int");
        trial.acceptsDrift = true;
        assertThat(trial.run(release, EXPAND)).isEqualTo(new RunOutcome.Finished(EXPAND));
        assertThat(trial.said).anyMatch(said -> said.startsWith("The database is not as it was when a was planned"));
        assertThat(trial.events().get(0)).as("who knew of it stands in the journal")
                .isInstanceOfSatisfying(ReleaseEvent.FindingsAccepted.class,
                accepted -> assertThat(accepted.findings()).isEqualTo(trial.said));
    }

    @ParameterizedTest
    @MethodSource("trials")
    void goingBackAndForwardAgainIsNoDrift(Trial trial) {
        Release release = planned(trial, "a").build();
        trial.run(release, ROLLOUT);
        trial.rollBack(release, EXPAND);
        assertThat(trial.run(release, ROLLOUT)).isEqualTo(new RunOutcome.Finished(ROLLOUT));
    }

    private static Release byHand(String name) {
        return new ReleaseBuilder(name)
                .sql(EXPAND, "010-create.sql", "CREATE TABLE orders_tag (id int)", "DROP TABLE orders_tag")
                .sql(CONTRACT, "010-drop.sql", "ALTER TABLE orders DROP COLUMN note -- not customer",
                "ALTER TABLE orders ADD COLUMN note int").build();
    }

    @ParameterizedTest
    @MethodSource("trials")
    void ofAReleaseThatNobodyPlannedItIsWhatItsSqlNames(Trial trial) {
        Release release = byHand("a");
        trial.run(release, EXPAND);
        trial.database.execute("ALTER TABLE customer ADD COLUMN name varchar(9)");
        assertThat(trial.run(release, ROLLOUT)).isEqualTo(new RunOutcome.Finished(ROLLOUT));
        trial.database.execute("ALTER TABLE orders ADD COLUMN weight int; ALTER TABLE orders_tag ADD COLUMN name varchar(9)");
        assertThat(refusal(trial.run(release, CONTRACT)))
                .startsWith("the database is not as it was after rollout of a: table public.orders: ")
                .containsPattern("weight +integer is new").contains("table public.orders_tag: ");
        assertThat(refusal(trial.run(planned(trial, "b").build(), EXPAND))).startsWith("b and a both touch table public.orders");
        assertThat(trial.run(new ReleaseBuilder("c").sql(EXPAND, "010-add.sql", "ALTER TABLE orders ADD COLUMN c int",
                "ALTER TABLE orders DROP COLUMN c").build(), EXPAND)).as("somebody knows why").isEqualTo(new RunOutcome.Finished(EXPAND));
    }

    @ParameterizedTest
    @MethodSource("trials")
    void aReleaseWaitsForAnOpenOneThatTouchesTheSameObject(Trial trial) {
        trial.run(planned(trial, "a").build(), ROLLOUT);
        Release second = planned(trial, "b").build();
        assertThat(refusal(trial.run(second, EXPAND))).startsWith("b and a both touch table public.orders")
                .endsWith("and a is not closed yet.");
        trial.run(planned(trial, "a").build(), CONTRACT);
        assertThat(refusal(trial.run(second, EXPAND))).as("closed, but the plan is older").startsWith("the database is not as it was");
    }
}
