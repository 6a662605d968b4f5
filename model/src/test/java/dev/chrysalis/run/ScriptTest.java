package dev.chrysalis.run;

import static dev.chrysalis.plan.PhaseName.ROLLOUT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chrysalis.dialect.Database;
import dev.chrysalis.dialect.ForwardingDatabase;
import dev.chrysalis.journal.JournalEntry;
import dev.chrysalis.journal.StepEvent;
import dev.chrysalis.plan.Release;
import dev.chrysalis.plan.StepAction;
import dev.chrysalis.plan.Undo;
import dev.chrysalis.run.party.RunObserver;
import dev.chrysalis.run.request.RunOutcome;
import dev.chrysalis.run.request.RunSite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScriptTest {

    @TempDir
    private Path folder;
    private Trial trial;

    @BeforeEach
    void openDatabase() {
        trial = Trial.onH2("CREATE TABLE note (id int)");
        trial.folder = folder;
    }

    @Test
    void aScriptGoesForwardAndBackwardAndSaysWhatItDoes() throws IOException {
        script("echo \"$1 of $CHRYSALIS_RELEASE $CHRYSALIS_PHASE $CHRYSALIS_STEP\"");
        Release release = deploy(true, Duration.ofMinutes(2));
        assertThat(trial.run(release, ROLLOUT)).isEqualTo(new RunOutcome.Finished(ROLLOUT));
        assertThat(trial.rollBack(release, ROLLOUT)).isEqualTo(new RunOutcome.Finished(ROLLOUT));
        assertThat(trial.said).containsExactly("forward of a rollout 010-deploy.sh", "backward of a rollout 010-deploy.sh");
        assertThat(trial.events()).filteredOn(StepEvent.StepFinished.class::isInstance).singleElement()
                .satisfies(event -> assertThat(((StepEvent.StepFinished) event).detail())
                        .isEqualTo("forward of a rollout 010-deploy.sh"));
    }

    @Test
    void thePreviewOfAWayBackKnowsThatAScriptIsNoSql() throws IOException {
        script("echo \"$1\"");
        Release release = deploy(true, Duration.ofMinutes(2));
        trial.run(release, ROLLOUT);
        assertThat(trial.preview(release, ROLLOUT).isPartlyOutsideSql()).isTrue();
        Release plain = new ReleaseBuilder("b").sql(ROLLOUT, "010-index.sql", "CREATE INDEX n ON note (id)", "DROP INDEX n").build();
        trial.rollBack(release, ROLLOUT);
        trial.run(plain, ROLLOUT);
        assertThat(trial.preview(plain, ROLLOUT).isPartlyOutsideSql()).isFalse();
    }

    @Test
    void aScriptFindsJavaAndTheDatabaseInItsEnvironment() throws IOException {
        script("test -x \"$CHRYSALIS_JAVA\" && test -n \"$CHRYSALIS_CLASSPATH\" && echo \"$CHRYSALIS_ENVIRONMENT $CHRYSALIS_URL\"");
        trial.site = new RunSite("stage", false, Map.of("CHRYSALIS_URL", "jdbc:h2:tcp://x/y"));
        assertThat(trial.run(deploy(false, Duration.ofMinutes(2)), ROLLOUT)).isEqualTo(new RunOutcome.Finished(ROLLOUT));
        assertThat(trial.said).containsExactly("stage jdbc:h2:tcp://x/y");
    }

    @Test
    void aCredentialThatAScriptPrintsIsNeitherShownNorKept() throws IOException {
        script("echo \"secret is $CHRYSALIS_PASSWORD\"");
        trial.site = new RunSite("stage", false, Map.of("CHRYSALIS_PASSWORD", "tiger"));
        trial.run(deploy(false, Duration.ofMinutes(2)), ROLLOUT);
        assertThat(trial.said).containsExactly("secret is •••");
        assertThat(trial.journal().toString() + trial.site).doesNotContain("tiger");
    }

    @Test
    void onlyAScriptThatAsksForThePasswordFindsIt() throws IOException {
        script("echo \"password <$CHRYSALIS_PASSWORD>\"");
        Database guarded = new Guarded(trial.target);
        trial.runOn(guarded, asking("a", false), ROLLOUT, trial::noSchema);
        trial.runOn(guarded, asking("b", true), ROLLOUT, trial::noSchema);
        assertThat(trial.said).containsExactly("password <>", "password <•••>");
        assertThat(trial.journal().toString()).doesNotContain("tiger");
    }

    @Test
    void theAddressThatAScriptFindsHoldsNoPasswordOfAnyKind() throws IOException {
        script("echo \"$CHRYSALIS_URL\"");
        trial.runOn(new Guarded(trial.target), asking("a", false), ROLLOUT, () -> null);
        assertThat(trial.said).containsExactly("jdbc:postgresql://db/shop?&sslmode=verify-full&");
    }

    @Test
    void aWaveThatWentForwardBeforeItsScriptFailedIsNotSentForwardAgain() throws IOException {
        script("""
                here=$(dirname "$0")
                case $1 in
                status) test -f "$here/there-$CHRYSALIS_WAVE" ;;
                forward) echo "$CHRYSALIS_WAVE" >> "$here/forward"; touch "$here/there-$CHRYSALIS_WAVE"; test -f "$here/calm" ;;
                esac""");
        Release release = deploy(true, Duration.ofMinutes(2), "north", "south");
        assertThat(trial.run(release, ROLLOUT)).isInstanceOf(RunOutcome.Failed.class);
        Files.createFile(folder.resolve("rollout/calm"));
        assertThat(trial.run(release, ROLLOUT)).isEqualTo(new RunOutcome.Finished(ROLLOUT));
        assertThat(Files.readAllLines(folder.resolve("rollout/forward"))).containsExactly("north", "south");
    }

    private static Release asking(String name, boolean password) {
        return new ReleaseBuilder(name).step(ROLLOUT, "010-deploy.sh",
                new StepAction.Script("rollout/010-deploy.sh", false, true, Duration.ofMinutes(2), true, password), new Undo.Script()).build();
    }

    /** Has a password. */
    private record Guarded(Database real) implements ForwardingDatabase {

        @Override
        public String url() {
            return "jdbc:postgresql://db/shop?password=tiger&sslmode=verify-full&sslpassword=lion";
        }

        @Override
        public Optional<String> password() {
            return Optional.of("tiger");
        }
    }

    @Test
    void aScriptThatFailsSaysItsExitCodeAndLastWord() throws IOException {
        script("echo no such host; exit 7");
        assertThat(sentence(trial.run(deploy(false, Duration.ofMinutes(2)), ROLLOUT)))
                .isEqualTo("rollout/010-deploy.sh failed: rollout/010-deploy.sh forward ended with exit code 7;"
                        + " it said last: no such host");
    }

    @Test
    void aScriptThatIsNotExecutableIsNotStarted() throws IOException {
        script("echo hello");
        Files.setPosixFilePermissions(folder.resolve("rollout/010-deploy.sh"),
                PosixFilePermissions.fromString("rw-r--r--"));
        assertThat(sentence(trial.run(deploy(false, Duration.ofMinutes(2)), ROLLOUT)))
                .contains("is not executable; chmod +x makes it so.");
    }

    @Test
    void aScriptThatHangsIsEndedWithItsChildren() throws Exception {
        script("sleep 300 & echo $! > child; wait");
        assertThat(sentence(trial.run(deploy(false, Duration.ofMillis(500)), ROLLOUT))).contains("did not end within 0.5 s");
        assertThat(isAlive()).isFalse();
    }

    @Test
    void aCancelledScriptIsEndedWithItsChildren() throws Exception {
        script("sleep 300 & echo $! > child; echo started; wait");
        trial.alsoTold = new RunObserver() {
            @Override
            public void said(dev.chrysalis.plan.Step step, String line) {
                trial.control.cancel();
            }
        };
        assertThat(trial.run(deploy(false, Duration.ofMinutes(5)), ROLLOUT)).isInstanceOf(RunOutcome.Stopped.class);
        assertThat(isAlive()).isFalse();
    }

    @Test
    void eachWaveGoesForwardByItselfAndOnlyThoseThatAreDoneGoBack() throws IOException {
        script("echo \"$1 $CHRYSALIS_WAVE\"; test \"$1 $CHRYSALIS_WAVE\" != 'forward us' || test -e ok");
        Release release = deploy(false, Duration.ofMinutes(2), "eu", "us", "asia");
        assertThat(trial.run(release, ROLLOUT)).isInstanceOf(RunOutcome.Failed.class);
        Files.createFile(folder.resolve("ok"));
        assertThat(trial.run(release, ROLLOUT)).isEqualTo(new RunOutcome.Finished(ROLLOUT));
        assertThat(trial.said).containsExactly("forward eu", "forward us", "forward us", "forward asia");
        trial.said.clear();
        assertThat(trial.rollBack(release, ROLLOUT)).isEqualTo(new RunOutcome.Finished(ROLLOUT));
        assertThat(trial.said).containsExactly("backward asia", "backward us", "backward eu");
    }

    @Test
    void afterACutOffTheScriptIsAskedForItsStatus() throws IOException {
        script("case $1 in status) test -e done;; forward) touch done; echo deployed;; esac");
        Release release = deploy(true, Duration.ofMinutes(2));
        trial.alsoTold = new RunObserver() {
            @Override
            public void said(dev.chrysalis.plan.Step step, String line) {
                throw new InjectedStop();
            }
        };
        org.assertj.core.api.Assertions.catchThrowable(() -> trial.run(release, ROLLOUT));
        trial.alsoTold = new RunObserver() { };
        assertThat(trial.run(release, ROLLOUT)).isEqualTo(new RunOutcome.Finished(ROLLOUT));
        assertThat(trial.journal()).extracting(JournalEntry::event).filteredOn(StepEvent.StepFinished.class::isInstance)
                .singleElement().satisfies(event -> assertThat(((StepEvent.StepFinished) event).detail())
                        .isEqualTo("Its effect was found to be there."));
    }

    @Test
    void afterACutOffOnlyTheWavesThatTheScriptDoesNotSeeGoForward() throws IOException {
        script("case $1 in status) test -e \"done-$CHRYSALIS_WAVE\";; forward) touch \"done-$CHRYSALIS_WAVE\"; echo \"$CHRYSALIS_WAVE\";; esac");
        Release release = deploy(true, Duration.ofMinutes(2), "eu", "us", "asia");
        trial.alsoTold = new RunObserver() {
            @Override
            public void said(dev.chrysalis.plan.Step step, String line) {
                if (line.equals("us")) {
                    throw new InjectedStop();
                }
            }
        };
        org.assertj.core.api.Assertions.catchThrowable(() -> trial.run(release, ROLLOUT));
        trial.alsoTold = new RunObserver() { };
        trial.said.clear();
        assertThat(trial.run(release, ROLLOUT)).isEqualTo(new RunOutcome.Finished(ROLLOUT));
        assertThat(trial.said).containsExactly("asia");
    }

    private boolean isAlive() throws Exception {
        long child = Long.parseLong(Files.readString(folder.resolve("child")).strip());
        ProcessHandle handle = ProcessHandle.of(child).orElse(null);
        if (handle != null) {
            handle.onExit().get(10, TimeUnit.SECONDS);
        }
        return ProcessHandle.of(child).map(ProcessHandle::isAlive).orElse(false);
    }

    private static String sentence(RunOutcome outcome) {
        return ((RunOutcome.Failed) outcome).failure().getMessage();
    }

    private void script(String body) throws IOException {
        Path file = folder.resolve("rollout/010-deploy.sh");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n" + body + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private static Release deploy(boolean answers, Duration limit, String... waves) {
        return new ReleaseBuilder("a").step(ROLLOUT, "010-deploy.sh",
                new StepAction.Script("rollout/010-deploy.sh", answers, true, limit), new Undo.Script(), null, waves).build();
    }

    /** The journal keeps what a script said last, nothing else of it. */
    @Test
    void whatAScriptSaysIsStreamedLineByLine() throws IOException {
        script("echo one; echo; echo two >&2");
        trial.run(deploy(false, Duration.ofMinutes(2)), ROLLOUT);
        assertThat(trial.said).isEqualTo(List.of("one", "", "two"));
    }
}
