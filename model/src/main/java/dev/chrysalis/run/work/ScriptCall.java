package dev.chrysalis.run.work;

import dev.chrysalis.plan.Step;
import dev.chrysalis.plan.StepAction;
import dev.chrysalis.run.session.RunSession;
import dev.chrysalis.run.session.Stopwatch;
import dev.chrysalis.run.wording.RunFault;
import dev.chrysalis.run.wording.Words;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Runs a step's executable with one word, streams what it says, and ends it with all its children when its time is over. */
final class ScriptCall {

    private static final Duration LOOK = Duration.ofMillis(50);
    /** How long output may still come from children that outlive the script. */
    private static final Duration LAST_WORDS = Duration.ofSeconds(2);
    private static final int LONGEST_DETAIL = 500;

    private final Step step;
    private final Path folder;
    private final StepAction.Script script;
    private final Map<String, String> variables;
    private final Collection<String> secrets;
    private final RunSession.Party party;
    private String lastLine = "";

    /**
     * @param variables what the script finds in its environment
     * @param secrets   values that must not be shown or kept
     */
    ScriptCall(Step step, StepAction.Script script, Path folder, Map<String, String> variables, Collection<String> secrets,
               RunSession.Party party) {
        this.step = step;
        this.script = script;
        this.folder = folder;
        this.variables = variables;
        this.secrets = secrets;
        this.party = party;
    }

    /** @param lastLine of what it said */
    record Ended(int exitCode, String lastLine) {
    }

    /** @param word {@code status}, {@code forward} or {@code backward} */
    Ended call(String word, String state) {
        Path file = folder.resolve(script.file()).toAbsolutePath();
        if (!Files.exists(file)) {
            throw RunFault.failed(step, "the script " + script.file() + " is not there.", "The script was not started.", null);
        }
        if (!Files.isExecutable(file)) {
            throw RunFault.failed(step, "the script " + script.file() + " is not executable; chmod +x makes it so.",
                    "The script was not started.", null);
        }
        Process process = start(file, word);
        try {
            return follow(process, word, state);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw RunFault.cancelled(state);
        } finally {
            end(process);
        }
    }

    private Process start(Path file, String word) {
        ProcessBuilder builder = new ProcessBuilder(file.toString(), word).directory(folder.toFile()).redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(nothing()));
        builder.environment().putAll(variables);
        try {
            return builder.start();
        } catch (IOException e) {
            throw RunFault.failed(step, "the script " + script.file() + " could not be started: " + e.getMessage() + ".",
                    "The script was not started.", e);
        }
    }

    private static File nothing() {
        return new File(System.getProperty("os.name").startsWith("Windows") ? "NUL" : "/dev/null");
    }

    private Ended follow(Process process, String word, String state) throws InterruptedException {
        Stopwatch watch = new Stopwatch();
        BlockingQueue<String> lines = new LinkedBlockingQueue<>();
        Thread reader = read(process, lines);
        while (process.isAlive()) {
            if (party.control().isCancelled()) {
                throw RunFault.cancelled(state);
            }
            if (watch.elapsed().compareTo(script.timeLimit()) > 0) {
                throw RunFault.failed(step, script.file() + " " + word + " did not end within " + Words.of(script.timeLimit())
                        + " and was ended with all its processes.", state, null);
            }
            say(lines.poll(LOOK.toMillis(), TimeUnit.MILLISECONDS), lines);
        }
        reader.join(LAST_WORDS.toMillis());
        say(lines.poll(), lines);
        return new Ended(process.exitValue(), lastLine);
    }

    private static Thread read(Process process, BlockingQueue<String> lines) {
        Thread reader = new Thread(() -> {
            try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
                output.lines().forEach(lines::add);
            } catch (IOException | UncheckedIOException e) {
                lines.add("(its output ended: " + e.getMessage() + ")");
            }
        }, "chrysalis-script");
        reader.setDaemon(true);
        reader.start();
        return reader;
    }

    private void say(String first, BlockingQueue<String> more) {
        for (String line = first; line != null; line = more.poll()) {
            String shown = secrets.stream().filter(secret -> !secret.isEmpty())
                    .reduce(line, (text, secret) -> text.replace(secret, "•••"));
            if (!shown.isBlank()) {
                lastLine = shown.length() > LONGEST_DETAIL ? shown.substring(0, LONGEST_DETAIL) : shown.strip();
            }
            party.observer().said(step, shown);
        }
    }

    private static void end(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
