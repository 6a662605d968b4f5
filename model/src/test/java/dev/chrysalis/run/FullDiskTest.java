package dev.chrysalis.run;

import static dev.chrysalis.plan.PhaseName.EXPAND;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chrysalis.dialect.h2.H2Dialect;
import dev.chrysalis.run.party.Operator;
import dev.chrysalis.run.request.RunOutcome;
import dev.chrysalis.testing.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The disk under an embedded database is full while a release runs: no file of the process may grow beyond a limit. */
class FullDiskTest {

    @TempDir
    private Path folder;

    @Test
    void aRunThatCannotWriteNeverSaysThatItIsDoneAndTheNextOneGoesOn() throws Exception {
        TestDatabase database = new TestDatabase("h2", "jdbc:h2:file:" + folder.resolve("shop").toAbsolutePath(), () -> { });
        database.execute("CREATE TABLE item (id int PRIMARY KEY); INSERT INTO item SELECT n FROM system_range(1, 100) AS s(n);"
                + " SHUTDOWN COMPACT");
        long blocks = Files.size(folder.resolve("shop.mv.db")) / 512 + 64;
        Path said = folder.resolve("said");
        Process child = new ProcessBuilder("sh", "-c", "ulimit -f " + blocks + "; exec \"$0\" \"$@\"",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData", "-cp",
                System.getProperty("java.class.path"), RunInChildProcess.class.getName(), database.jdbcUrl(), "0")
                .redirectErrorStream(true).redirectOutput(folder.resolve("said").toFile()).start();
        for (int tries = 0; child.isAlive() && !Files.readString(said).contains("event 1\n"); tries++) {
            assertThat(tries).as("it begins").isLessThan(6_000);
            child.waitFor(20, TimeUnit.MILLISECONDS);
        }
        // where the store of H2 2.4.240 failed to write it may never answer again, and its process is ended as an operator would
        child.waitFor(10, TimeUnit.SECONDS);
        child.destroyForcibly().waitFor();
        assertThat(Files.readString(said, StandardCharsets.UTF_8)).contains("event 1\n").doesNotContain("Finished[");

        Trial trial = new Trial(database, new H2Dialect());
        trial.cutOffAnswer = Operator.CutOffAnswer.RUN_AGAIN;
        assertThat(trial.run(KilledProcessTest.release(), EXPAND)).isEqualTo(new RunOutcome.Finished(EXPAND));
        assertThat(database.value("SELECT count(*) FROM item WHERE size = id * 10")).isEqualTo("100");
    }
}
