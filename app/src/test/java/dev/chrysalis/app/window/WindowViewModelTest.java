package dev.chrysalis.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chrysalis.Chrysalis;
import dev.chrysalis.app.ProjectFiles;
import dev.chrysalis.app.ui.task.Background;
import dev.chrysalis.app.ui.task.Job;
import dev.chrysalis.app.ui.task.Report;
import dev.chrysalis.app.ui.task.Work;
import dev.chrysalis.app.ui.text.Messages;
import dev.chrysalis.app.ui.workspace.Workspace;
import dev.chrysalis.dialect.h2.H2Dialect;
import dev.chrysalis.dialect.server.Blocker;
import dev.chrysalis.fault.ChrysalisException;
import dev.chrysalis.journal.Journal;
import dev.chrysalis.journal.JournalEntry;
import dev.chrysalis.journal.JournalEvent;
import dev.chrysalis.journal.Origin;
import dev.chrysalis.journal.PhaseEvent;
import dev.chrysalis.journal.ReleaseEvent;
import dev.chrysalis.journal.StepEvent;
import dev.chrysalis.plan.PhaseName;
import dev.chrysalis.plan.Release;
import dev.chrysalis.plan.Step;
import dev.chrysalis.plan.StepAction;
import dev.chrysalis.plan.StepId;
import dev.chrysalis.plan.Undo;
import dev.chrysalis.plan.Wave;
import dev.chrysalis.project.Project;
import dev.chrysalis.run.party.Operator.CutOffAnswer;
import dev.chrysalis.run.party.RunControl;
import dev.chrysalis.run.party.RunObserver;
import dev.chrysalis.run.party.UnattendedOperator;
import dev.chrysalis.run.request.RunRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The board on a real database of H2; one thread stands for the window's. */
class WindowViewModelTest {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final ExecutorService windowThread = Executors.newSingleThreadExecutor();
    private final ExecutorService workers = Executors.newCachedThreadPool();
    private final AtomicReference<ChrysalisException> shown = new AtomicReference<>();

    @TempDir
    private Path folder;

    private Workspace workspace;
    private WindowViewModel model;

    @BeforeEach
    void openAProject() throws Exception {
        ProjectFiles.ofOne(folder, "board", "jdbc:h2:./prod", "sa");
        write("releases/2026.11-note/release.yaml", "title: Note\n");
        write("releases/2026.11-note/expand/010-table.sql", "-- title: Make the table\nCREATE TABLE note (id INT PRIMARY KEY);\n");
        write("releases/2026.11-note/expand/010-table.undo.sql", "DROP TABLE note;\n");
        write("releases/2026.11-note/expand/020-tell.md", "# Tell support\n\nSay that notes are coming.\n");
        DriverManager.getConnection("jdbc:h2:" + folder.resolve("prod"), "sa", "").close();
        Chrysalis engine = new Chrysalis(Clock.systemUTC());
        Messages messages = new Messages(Locale.ENGLISH);
        Background background = new Threads();
        model = onWindow(() -> {
            workspace = new Workspace(engine, background, shown::set, messages);
            workspace.show(engine.open(folder));
            return new WindowViewModel(engine, workspace, background, shown::set, messages, Clock.systemUTC(), windowThread);
        });
        onWindow(() -> {
            model.follow();
            return null;
        });
    }

    @AfterEach
    void stop() throws InterruptedException {
        workers.shutdown();
        assertThat(workers.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        windowThread.shutdown();
    }

    @Test
    void theNextStepStandsOnTheBoardBeforeAnythingRuns() throws Exception {
        assertThat(state()).isInstanceOfSatisfying(BoardState.Ready.class,
                ready -> assertThat(ready.next().title()).isEqualTo("Make the table"));
    }

    @Test
    void aRunStopsAtAPersonsStepUntilItIsConfirmedAndThenThePhaseIsDone() throws Exception {
        start();
        await(BoardState.WaitingForPerson.class);

        onWindow(() -> {
            model.hand().answer(CutOffAnswer.MARK_DONE);
            return null;
        });

        awaitSteps(2);
        assertThat(onWindow(() -> model.board().log().stream().map(LogLine::text).toList()))
                .anyMatch(line -> line.startsWith("010 done")).anyMatch(line -> line.startsWith("020 done"));
    }

    @Test
    void aScriptStandsOnTheBoardWithItsWordItsLimitAndAllThatItHolds() throws Exception {
        write("releases/2026.11-note/rollout/010-deploy.sh", "#!/bin/sh\n# chrysalis:\n#   time-limit: 10m\nexec deploy 4.19 \"$1\"\n");
        AtomicReference<String> text = new AtomicReference<>();
        onWindow(() -> {
            workspace.reload();
            return null;
        });
        until(() -> onWindow(() -> !workspace.projectProperty().get().orElseThrow().releases().get(0).phase(PhaseName.ROLLOUT).steps()
                .isEmpty()));
        Step step = onWindow(() -> workspace.projectProperty().get().orElseThrow().releases().get(0).phase(PhaseName.ROLLOUT).steps().get(0));
        onWindow(() -> {
            model.readScript(step, (StepAction.Script) step.action(), text::set);
            return null;
        });
        until(() -> text.get() != null);
        assertThat(step.action().accept(new ActionText(new Messages(Locale.ENGLISH), step, Set.of(), Optional.of(text.get()))))
                .startsWith("rollout/010-deploy.sh forward\n# ended with all its processes after 10 min\n\n#!/bin/sh")
                .endsWith("exec deploy 4.19 \"$1\"");
    }

    @Test
    void whatWasDoneIsPreviewedAndTakenBack() throws Exception {
        start();
        await(BoardState.WaitingForPerson.class);
        onWindow(() -> {
            model.hand().answer(CutOffAnswer.STOP);
            return null;
        });
        await(BoardState.Ready.class);

        AtomicReference<List<String>> previewed = new AtomicReference<>();
        onWindow(() -> {
            model.previewRollback(PhaseName.EXPAND, preview -> previewed.set(preview.steps().stream()
                    .map(undone -> undone.step().title()).toList()));
            return null;
        });
        until(() -> previewed.get() != null);
        assertThat(previewed.get()).endsWith("Make the table");
        onWindow(() -> {
            model.rollBack(PhaseName.EXPAND);
            return null;
        });

        awaitSteps(0);
        assertThat(shown.get()).isNull();
    }

    @Test
    void pastAStepThatCannotBeUndoneOnlyThePhasesAfterItStillGoBack() throws Exception {
        write("releases/2026.11-note/expand/005-drop.sql", "DROP TABLE IF EXISTS remnant;\n");
        openAgain();
        assertThat(onWindow(() -> model.passedPointOfNoReturn(PhaseName.EXPAND))).isFalse();
        start();
        await(BoardState.BeforePointOfNoReturn.class);
        answer(CutOffAnswer.MARK_DONE);
        await(BoardState.WaitingForPerson.class);

        assertThat(onWindow(() -> model.passedPointOfNoReturn(PhaseName.EXPAND))).isTrue();
        assertThat(onWindow(() -> model.passedPointOfNoReturn(PhaseName.ROLLOUT))).isFalse();
        answer(CutOffAnswer.STOP);
        await(BoardState.Ready.class);
    }

    @Test
    void onTheWayBackTheBoardShowsWhatTheUndoRunsAndWhatIsUndoneThen() throws Exception {
        write("releases/2026.11-note/expand/015-look.md", "---\nundo: Tell support that notes are gone.\n---\n# Look\n\nLook at it.\n");
        openAgain();
        start();
        await(BoardState.WaitingForPerson.class);
        onWindow(() -> {
            model.hand().answer(CutOffAnswer.MARK_DONE);
            return null;
        });
        until(() -> state() instanceof BoardState.WaitingForPerson waiting && waiting.current().title().equals("Tell"));
        onWindow(() -> {
            model.hand().answer(CutOffAnswer.STOP);
            return null;
        });
        await(BoardState.Ready.class);
        assertThat(onWindow(model::goingBack)).isFalse();
        onWindow(() -> {
            model.rollBack(PhaseName.EXPAND);
            return null;
        });
        until(() -> state() instanceof BoardState.WaitingForPerson waiting && waiting.undoing());

        Step undone = state().step().orElseThrow();
        assertThat(onWindow(model::goingBack)).isTrue();
        assertThat(onWindow(() -> model.text(undone, Optional.empty()))).as("a person runs nothing").isEmpty();
        BoardStep next = onWindow(() -> model.after(undone)).orElseThrow();
        assertThat(next.step().title()).isEqualTo("Make the table");
        assertThat(onWindow(() -> model.text(next.step(), Optional.empty()))).isEqualTo("DROP TABLE note;");

        onWindow(() -> {
            model.hand().answer(CutOffAnswer.MARK_DONE);
            return null;
        });
        awaitSteps(0);
        assertThat(onWindow(model::goingBack)).isFalse();
    }

    @Test
    void ofAStepInWavesThoseAreShownThatAreStillToGo() {
        StepId id = new StepId("2026.11-note", PhaseName.ROLLOUT, "010-deploy.sh");
        StepAction.Script script = new StepAction.Script("rollout/010-deploy.sh", false, true, Duration.ofMinutes(1), false, false);
        Step step = new Step(id, "Deploy", script, new Undo.Script(), Optional.empty(), List.of(), Optional.empty(), Optional.empty(),
                Optional.empty(), List.of(new Wave("eu-1"), new Wave("eu-2"), new Wave("us-1")), "");
        Messages messages = new Messages(Locale.ENGLISH);
        assertThat(script.accept(new ActionText(messages, step, Set.of("eu-1"), Optional.empty())))
                .contains("waves still to go: eu-2, us-1; forward already: eu-1");
        assertThat(step.undo().accept(new UndoText(messages, step, Optional.empty()))).startsWith("rollout/010-deploy.sh backward");
    }

    private void start() throws Exception {
        onWindow(() -> {
            model.run(false);
            return null;
        });
    }

    @Test
    void whoIsInTheWayStandsOnTheBoardAndIsEndedFromThere() throws Exception {
        write("releases/2026.11-note/expand/005-tag.sql", "ALTER TABLE tag ADD COLUMN name VARCHAR(9);\n");
        write("releases/2026.11-note/expand/005-tag.undo.sql", "ALTER TABLE tag DROP COLUMN name;\n");
        try (Connection holder = DriverManager.getConnection("jdbc:h2:" + folder.resolve("prod"), "sa", "")) {
            holder.createStatement().execute("CREATE TABLE tag (id INT PRIMARY KEY)");
            holder.setAutoCommit(false);
            holder.createStatement().execute("INSERT INTO tag VALUES (1)");
            onWindow(() -> {
                workspace.show(new Chrysalis(Clock.systemUTC()).open(folder));
                model.follow();
                return null;
            });
            start();
            await(BoardState.WaitingForLock.class);
            Blocker blocker = ((BoardState.WaitingForLock) state()).blockers().get(0);
            assertThat(blocker.endable()).isTrue();

            onWindow(() -> {
                model.hand().end(blocker);
                return null;
            });

            await(BoardState.WaitingForPerson.class);
            assertThat(holder.isValid(1)).isFalse();
            assertThat(onWindow(() -> model.board().log().stream().map(LogLine::text).toList()))
                    .anyMatch(line -> line.startsWith("005 Session " + blocker.session() + " was ended by "));
            onWindow(() -> {
                model.hand().answer(CutOffAnswer.STOP);
                return null;
            });
            await(BoardState.Ready.class);
        }
    }

    @Test
    void whatFailedStaysOnTheBoardWhenTheTargetHasAnswered() throws Exception {
        write("releases/2026.11-note/expand/005-tag.sql", "ALTER TABLE missing ADD COLUMN name VARCHAR(9);\n");
        write("releases/2026.11-note/expand/005-tag.undo.sql", "ALTER TABLE missing DROP COLUMN name;\n");
        openAgain();
        start();
        await(BoardState.Failed.class);
        until(() -> onWindow(() -> workspace.runState().release("2026.11-note").steps().size()) == 1);
        onWindow(() -> {
            model.follow();
            return null;
        });
        assertThat(state()).isInstanceOfSatisfying(BoardState.Failed.class,
                failed -> assertThat(failed.fault()).hasMessageContaining("MISSING"));
    }

    @Test
    void aRunThatWasCutOffIsFoundAtTheNextStartWithWhatIsKnown() throws Exception {
        cutOff("010-table.sql");
        openAgain();
        until(() -> !onWindow(model::findings).isEmpty());
        assertThat(onWindow(model::findings)).containsExactly(
                "expand/010-table.sql (Make the table) was begun at 2026-11-21T02:00:00Z and did not end.");
        onWindow(() -> {
            model.follow();
            return null;
        });
        assertThat(state()).isInstanceOfSatisfying(BoardState.Ready.class,
                ready -> assertThat(ready.next().title()).isEqualTo("Make the table"));
    }

    @Test
    void whatAnotherProcessDidIsSeenWithoutBeingAskedFor() throws Exception {
        until(() -> onWindow(() -> workspace.statusProperty().get().isPresent()));
        cutOff("010-table.sql");
        until(() -> onWindow(() -> {
            workspace.look();
            return workspace.journal().size() == 3;
        }));
        assertThat(onWindow(() -> workspace.runState().current())).contains("2026.11-note");
    }

    @Test
    void aRunFromElsewhereIsSeenForAsLongAsItGoesOn() throws Exception {
        until(() -> onWindow(() -> workspace.statusProperty().get().isPresent()));
        CountDownLatch seen = new CountDownLatch(1);
        RunObserver held = new RunObserver() {
            @Override
            public void recorded(JournalEntry entry) {
                if (entry.event() instanceof StepEvent.StepStarted) {
                    try {
                        seen.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                }
            }
        };
        Chrysalis other = new Chrysalis(Clock.systemUTC());
        Project project = other.open(folder);
        Release release = project.releases().get(0);
        workers.execute(() -> other.run(other.connect(project.environment("prod").orElseThrow()),
                new RunRequest(release, PhaseName.EXPAND, true,
                folder.resolve("releases").resolve(release.name()), project.limits(), true, false, Optional.empty()),
                new UnattendedOperator("Ada"), held, new RunControl()));
        try {
            until(() -> onWindow(() -> {
                workspace.lookAgain();
                return model.othersRun().isPresent();
            }));
        } finally {
            seen.countDown();
        }
        until(() -> onWindow(() -> {
            workspace.lookAgain();
            return model.othersRun().isEmpty();
        }));
    }

    @Test
    void anAppliedStepThatWasEditedIsSaidOnTheBoard() throws Exception {
        start();
        await(BoardState.WaitingForPerson.class);
        onWindow(() -> {
            model.hand().answer(CutOffAnswer.STOP);
            return null;
        });
        await(BoardState.Ready.class);
        write("releases/2026.11-note/expand/010-table.sql", "CREATE TABLE note (id INT PRIMARY KEY, more INT);\n");
        openAgain();
        until(() -> onWindow(model::findings).equals(List.of("2026.11-note/expand/010-table.sql was edited after it was applied:"
                + " the database has what its text said before, not what it says now.")));
    }

    @Test
    void whetherToGoOnWithEditedFilesIsAskedOnTheBoardAndTheAnswerStandsInTheJournal() throws Exception {
        start();
        await(BoardState.WaitingForPerson.class);
        answer(CutOffAnswer.STOP);
        await(BoardState.Ready.class);
        write("releases/2026.11-note/expand/010-table.sql", "CREATE TABLE note (id INT PRIMARY KEY, more INT);\n");
        openAgain();
        until(() -> onWindow(() -> {
            model.follow();
            return !model.findings().isEmpty();
        }));

        start();
        await(BoardState.ChangesFound.class);
        assertThat(state()).isInstanceOfSatisfying(BoardState.ChangesFound.class, found -> {
            assertThat(found.files()).isTrue();
            assertThat(found.next().map(Step::title)).contains("Tell");
            assertThat(found.findings()).singleElement().asString()
                    .startsWith("2026.11-note/expand/010-table.sql was edited after it was applied");
        });
        answer(CutOffAnswer.STOP);
        await(BoardState.Ready.class);
        assertThat(onWindow(() -> List.copyOf(workspace.journal()))).extracting(JournalEntry::event)
                .noneMatch(ReleaseEvent.FindingsAccepted.class::isInstance);

        start();
        await(BoardState.ChangesFound.class);
        answer(CutOffAnswer.RUN_AGAIN);
        await(BoardState.WaitingForPerson.class);
        answer(CutOffAnswer.MARK_DONE);
        awaitSteps(2);
        until(() -> onWindow(() -> List.copyOf(workspace.journal())).stream().map(JournalEntry::event)
                .anyMatch(ReleaseEvent.FindingsAccepted.class::isInstance));
    }

    private void answer(CutOffAnswer answer) {
        onWindow(() -> {
            model.hand().answer(answer);
            return null;
        });
    }

    @Test
    void whatIsHiddenAndWhatWasSavedStandsBesideTheBoard() throws Exception {
        write("releases/2026.11-note/expand/005-hide.sql", "ALTER TABLE old RENAME TO chrysalis_hidden_old;\n");
        write("releases/2026.11-note/expand/005-hide.undo.sql", "ALTER TABLE chrysalis_hidden_old RENAME TO old;\n");
        try (Connection connection = DriverManager.getConnection("jdbc:h2:" + folder.resolve("prod"), "sa", "")) {
            connection.createStatement().execute("CREATE TABLE old (id INT)");
            openAgain();
            start();
            await(BoardState.WaitingForPerson.class);
            connection.createStatement().execute("INSERT INTO note VALUES (1)");
            stopAndKeep();
            assertThat(onWindow(() -> model.kept().hidden().get(0).name().formerWords())).isEqualToIgnoringCase("table PUBLIC.old");

            onWindow(() -> {
                model.rollBack(PhaseName.EXPAND);
                return null;
            });
            awaitSteps(0);
            keep();
            until(() -> onWindow(() -> model.kept().hidden().isEmpty() && model.kept().saved().size() == 1));
            start();
            await(BoardState.WaitingForPerson.class);
            stopAndKeep();
            onWindow(() -> {
                model.kept().putBack(model.kept().saved().get(0));
                return null;
            });
            until(() -> {
                keep();
                return onWindow(() -> model.kept().saved().isEmpty());
            });
            onWindow(() -> {
                model.kept().unhide(model.kept().hidden().get(0));
                return null;
            });
            await(BoardState.Failed.class);
            assertThat(((BoardState.Failed) state()).fault()).as("what came after it may stand on it")
                    .hasMessage("expand/010-table.sql (Make the table) came after it and may stand on it.");
            assertThat(connection.createStatement().executeQuery("SELECT * FROM note").next()).isTrue();
        }
    }

    private void stopAndKeep() throws Exception {
        onWindow(() -> {
            model.hand().answer(CutOffAnswer.STOP);
            return null;
        });
        await(BoardState.Ready.class);
        keep();
        until(() -> onWindow(() -> model.kept().hidden().size() == 1));
    }

    private void keep() {
        onWindow(() -> {
            model.kept().refresh();
            return null;
        });
    }

    private void openAgain() {
        onWindow(() -> {
            workspace.show(new Chrysalis(Clock.systemUTC()).open(folder));
            model.open();
            return null;
        });
    }

    /** A run begins with that step, and its process dies. */
    private void cutOff(String step) throws Exception {
        Journal journal = new Journal(new H2Dialect().control());
        try (Connection connection = DriverManager.getConnection("jdbc:h2:" + folder.resolve("prod"), "sa", "")) {
            journal.create(connection);
            Optional<JournalEntry> last = Optional.empty();
            for (JournalEvent event : List.of(new ReleaseEvent.ReleaseStarted("2026.11-note", "Note"),
                    new PhaseEvent.PhaseStarted("2026.11-note", PhaseName.EXPAND),
                    new StepEvent.StepStarted(new StepId("2026.11-note", PhaseName.EXPAND, step), ""))) {
                last = Optional.of(journal.append(connection, last, Instant.parse("2026-11-21T02:00:00Z"),
                        new Origin("Ada", "db-1", "0.1"), event));
            }
        }
    }

    private void awaitSteps(long done) throws Exception {
        until(() -> !state().active() && onWindow(() -> model.board().steps().stream().filter(BoardStep::done).count()) == done);
    }

    private void await(Class<? extends BoardState> state) throws Exception {
        until(() -> state.isInstance(state()));
    }

    private BoardState state() {
        return onWindow(() -> model.board().stateProperty().get());
    }

    private void until(Supplier<Boolean> condition) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.get()) {
            assertThat(System.nanoTime()).as("waiting, the board shows %s, shown %s", state(), shown.get()).isLessThan(end);
            TimeUnit.MILLISECONDS.sleep(10);
        }
    }

    private <T> T onWindow(Supplier<T> action) {
        try {
            return windowThread.submit(action::get).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private void write(String file, String text) throws IOException {
        new ProjectFiles(folder).write(file, text);
    }

    /** Work on threads of its own, ends on the window's. */
    private final class Threads implements Background {

        @Override
        public <T> Job start(String title, Work<T> work, Consumer<T> done, Consumer<ChrysalisException> failed) {
            workers.execute(() -> {
                try {
                    T result = work.perform(new Silent());
                    windowThread.execute(() -> done.accept(result));
                } catch (ChrysalisException e) {
                    windowThread.execute(() -> failed.accept(e));
                } catch (Exception e) {
                    throw new IllegalStateException(title, e);
                }
            });
            return null;
        }

        @Override
        public <T> void startQuietly(Work<T> work, Consumer<T> done, Consumer<ChrysalisException> failed) {
            start("", work, done, failed);
        }
    }

    private static final class Silent implements Report {

        @Override
        public void say(String sentence) {
            // nobody looks
        }

        @Override
        public void progress(double done, double total) {
            // nobody looks
        }

        @Override
        public void onCancel(Runnable action) {
            // nobody cancels
        }
    }
}
