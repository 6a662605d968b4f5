package dev.chrysalis.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chrysalis.app.cli.option.Workplace;
import dev.chrysalis.app.cli.terminal.Terminal;
import dev.chrysalis.testing.H2InMemory;
import dev.chrysalis.testing.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A person sits at the terminal while a run waits for a lock that somebody holds. */
class RunKeysTest {

    private static final Pattern IN_THE_WAY = Pattern.compile("in the way: session (\\d+)");

    @TempDir
    private Path folder;

    private final TestDatabase database = H2InMemory.freshDatabase("CREATE TABLE note (id int); INSERT INTO note VALUES (1)");
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final PipedOutputStream keyboard = new PipedOutputStream();

    @BeforeEach
    void writeRelease() throws IOException {
        Files.createDirectories(folder.resolve("releases/r/expand"));
        Files.writeString(folder.resolve("chrysalis.yaml"), "name: one\nlimits:\n  lock-timeout: 100ms\n  lock-patience: 1m\n");
        Files.writeString(folder.resolve("releases/r/release.yaml"), "title: R\n");
        Files.writeString(folder.resolve("releases/r/expand/010-add.sql"), "ALTER TABLE note ADD COLUMN body varchar(9);\n");
        Files.writeString(folder.resolve("releases/r/expand/010-add.undo.sql"), "ALTER TABLE note DROP COLUMN body;\n");
        Files.writeString(folder.resolve("releases/r/expand/020-ask.md"), "Ask somebody.\n");
    }

    @Test
    void theSessionInTheWayIsNamedAndEndedAfterItsNumberWasTypedAndQuestionsAreStillAnswered() throws Exception {
        try (Connection holder = held()) {
            CompletableFuture<Integer> run = run();
            Matcher named = awaitOutput(IN_THE_WAY);
            awaitOutput(Pattern.compile("e ends the session in the way"));
            type("e");
            awaitOutput(Pattern.compile("Type " + named.group(1) + " to end it:"));
            type(named.group(1));
            awaitOutput(Pattern.compile("Is expand/020-ask.md \\(Ask\\) done\\?"));
            type("y");
            assertThat(run.get(1, TimeUnit.MINUTES)).as(text()).isZero();
            assertThat(holder.isValid(1)).isFalse();
        }
        assertThat(text()).contains("expand/010-add.sql ended session ", "was ended by");
    }

    @Test
    void anotherWordEndsNobody() throws Exception {
        try (Connection holder = held()) {
            CompletableFuture<Integer> run = run();
            awaitOutput(IN_THE_WAY);
            type("e");
            awaitOutput(Pattern.compile("to end it:"));
            type("no");
            holder.rollback();
            type("r");
            awaitOutput(Pattern.compile("done\\?"));
            type("n");
            assertThat(run.get(1, TimeUnit.MINUTES)).as(text()).isEqualTo(3);
            assertThat(holder.isValid(1)).isTrue();
        }
    }

    private Connection held() throws SQLException {
        Connection connection = database.connect();
        connection.setAutoCommit(false);
        connection.createStatement().execute("UPDATE note SET id = 2");
        return connection;
    }

    private CompletableFuture<Integer> run() throws IOException {
        PrintStream shown = new PrintStream(out, true, StandardCharsets.UTF_8);
        Terminal terminal = new Terminal(new PipedInputStream(keyboard), shown, shown, true);
        return CompletableFuture.supplyAsync(() -> ChrysalisCommand
                .commandLine(new Workplace(new dev.chrysalis.Chrysalis(Clock.systemUTC()), terminal))
                .execute("run", "r", "expand", "--on", database.jdbcUrl(), "-p", folder.toString()));
    }

    private void type(String line) throws IOException {
        keyboard.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        keyboard.flush();
    }

    private Matcher awaitOutput(Pattern pattern) {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(5);
        for (Matcher matcher = pattern.matcher(text()); ; matcher = pattern.matcher(text())) {
            if (matcher.find()) {
                return matcher;
            }
            assertThat(System.nanoTime()).as(() -> "no " + pattern + " in " + text()).isLessThan(end);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
    }

    private String text() {
        return out.toString(StandardCharsets.UTF_8);
    }
}
