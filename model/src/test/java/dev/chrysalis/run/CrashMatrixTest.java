package dev.chrysalis.run;

import static dev.chrysalis.plan.PhaseName.CONTRACT;
import static dev.chrysalis.plan.PhaseName.EXPAND;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chrysalis.fault.ChrysalisException;
import dev.chrysalis.journal.RunState;
import dev.chrysalis.run.party.Operator;
import dev.chrysalis.run.party.RunObserver;
import dev.chrysalis.run.request.RunOutcome;
import dev.chrysalis.run.request.StopCondition;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A release with every kind of step is cut off at every position at which something may have changed: before an effect, after it and
 * before the journal, after the journal. After each the next start goes on, or goes back, and ends where the undisturbed way ends.
 * {@code -Dchrysalis.crash=full} takes every position; without it a few are taken, others for each way. Prints a table at its end.
 */
class CrashMatrixTest {

    private static final boolean FULL = "full".equals(System.getProperty("chrysalis.crash"));
    private static final Map<String, Map<Way, String>> TABLE = new LinkedHashMap<>();
    private static final Map<String, String> UNDISTURBED = new HashMap<>();

    @TempDir
    private Path folder;

    /** What goes on when it is cut off, and what the next start is asked for. */
    enum Way {
        FORWARD_THEN_FORWARD("run, resumed"),
        FORWARD_THEN_BACK("run, rolled back"),
        BACK_THEN_BACK("rollback, resumed"),
        BACK_THEN_FORWARD("rollback, run on");

        private final String words;

        Way(String words) {
            this.words = words;
        }

        boolean cutsForward() {
            return this == FORWARD_THEN_FORWARD || this == FORWARD_THEN_BACK;
        }

        boolean endsForward() {
            return this == FORWARD_THEN_FORWARD || this == BACK_THEN_FORWARD;
        }
    }

    static Stream<Arguments> matrix() {
        return Stream.of("H2", "PostgreSQL").flatMap(product -> Stream.of(Cut.values())
                .filter(cut -> cut != Cut.BY_THE_SERVER || product.equals("PostgreSQL"))
                .flatMap(cut -> Stream.of(Way.values()).map(way -> Arguments.of(product, cut, way))));
    }

    @AfterAll
    static void printTable() {
        System.out.printf(Locale.ROOT, "%n%-34s", "positions that end alike");
        Stream.of(Way.values()).forEach(way -> System.out.printf("%20s", way.words));
        TABLE.forEach((row, cells) -> {
            System.out.printf("%n%-34s", row);
            Stream.of(Way.values()).forEach(way -> System.out.printf("%20s", cells.getOrDefault(way, "")));
        });
        System.out.println();
    }

    @ParameterizedTest
    @MethodSource("matrix")
    void whereverItIsCutOffTheNextStartEndsWhereTheUndisturbedWayEnds(String product, Cut cut, Way way) throws Exception {
        EveryKindOfStep release = new EveryKindOfStep(folder, product.equals("H2"));
        String start = undisturbed(release, product, false);
        String end = undisturbed(release, product, true);
        int stride = FULL ? 1 : product.equals("H2") ? 23 : 61;
        List<String> failures = new ArrayList<>();
        int positions = 0;
        boolean cutOff = true;
        for (int position = FULL ? 0 : (way.ordinal() * 5 + cut.ordinal() * 11) % stride; cutOff; position += stride) {
            try (Site site = new Site(release, product)) {
                cutOff = site.cutOff(cut, way, position);
                if (cutOff) {
                    positions++;
                    site.again(way, start, end).ifPresent(difference -> failures.add(difference));
                    for (int place = failures.size() - 1; place >= 0 && !failures.get(place).startsWith("cut off"); place--) {
                        failures.set(place, "cut off at " + position + ": " + failures.get(place));
                    }
                }
            }
        }
        TABLE.computeIfAbsent(product + ", " + cut.words(), row -> new EnumMap<>(Way.class))
                .put(way, positions - failures.size() + " of " + positions);
        assertThat(failures).isEmpty();
        assertThat(positions).isPositive();
    }

    /** Each way on each product is gone once for all tests: it ends alike wherever its release lies. */
    private static String undisturbed(EveryKindOfStep release, String product, boolean forward) throws Exception {
        String way = product + (forward ? " forward" : " back");
        if (!UNDISTURBED.containsKey(way)) {
            UNDISTURBED.put(way, pictureUndisturbed(release, product, forward));
        }
        return UNDISTURBED.get(way);
    }

    private static String pictureUndisturbed(EveryKindOfStep release, String product, boolean forward) throws Exception {
        try (Site site = new Site(release, product)) {
            if (forward) {
                assertThat(site.trial.run(release.release(), CONTRACT)).isEqualTo(new RunOutcome.Finished(CONTRACT));
            } else {
                site.runToThePointOfNoReturn();
                assertThat(site.trial.rollBack(release.release(), EXPAND)).isEqualTo(new RunOutcome.Finished(EXPAND));
            }
            return release.picture(site.trial);
        }
    }

    /** One database on which the release is cut off once. */
    private static final class Site implements AutoCloseable {

        private final EveryKindOfStep release;
        private final Trial trial;

        Site(EveryKindOfStep release, String product) {
            this.release = release;
            this.trial = product.equals("H2") ? Trial.onH2(release.schema()) : Trial.onPostgresql(release.schema());
            release.prepare(trial);
            trial.cutOffAnswer = Operator.CutOffAnswer.RUN_AGAIN;
        }

        /** @return whether there was such a position */
        boolean cutOff(Cut cut, Way way, int position) throws Exception {
            if (!way.cutsForward()) {
                runToThePointOfNoReturn();
            }
            CrashingDatabase crashing = new CrashingDatabase(trial.target, position, cut);
            trial.alsoTold = new ScriptsMidst(release, crashing);
            release.holdScript();
            try {
                if (way.cutsForward()) {
                    trial.runOn(crashing, release.release(), CONTRACT, trial::noSchema);
                } else {
                    trial.rollBackOn(crashing, release.release(), EXPAND);
                }
            } catch (InjectedStop | ChrysalisException stop) {
                assertThat(crashing.hasCrashed()).as(() -> "ended by itself: " + stop).isTrue();
            } finally {
                trial.alsoTold = new RunObserver() { };
                release.letScriptGo();
            }
            crashing.awaitFreed();
            return crashing.hasCrashed();
        }

        void runToThePointOfNoReturn() {
            trial.stopAt = Optional.of(new StopCondition.BeforePointOfNoReturn());
            assertThat(trial.run(release.release(), CONTRACT)).isInstanceOf(RunOutcome.Stopped.class);
            trial.stopAt = Optional.empty();
        }

        /** @return how it ends otherwise than undisturbed; empty where it ends alike */
        Optional<String> again(Way way, String start, String end) throws Exception {
            if (way.endsForward()) {
                return difference(trial.run(release.release(), CONTRACT), new RunOutcome.Finished(CONTRACT), end);
            }
            RunOutcome back = trial.rollBack(release.release(), EXPAND);
            if (!(back instanceof RunOutcome.Refused)) {
                return difference(back, new RunOutcome.Finished(EXPAND), start);
            }
            // refused where nothing had begun, or where the drop had: then the way forward is open
            boolean nothingBegun = RunState.of(trial.journal()).current().isEmpty();
            return nothingBegun ? difference(back, back, start)
                    : difference(trial.run(release.release(), CONTRACT), new RunOutcome.Finished(CONTRACT), end);
        }

        private Optional<String> difference(RunOutcome outcome, RunOutcome expected, String picture) throws Exception {
            String reached = outcome.equals(expected) ? release.picture(trial) : outcome.toString();
            return reached.equals(picture) ? Optional.empty() : Optional.of(reached + "\n  instead of " + picture);
        }

        @Override
        public void close() {
            trial.database.close();
        }
    }
}
