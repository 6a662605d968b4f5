package dev.chrysalis.project.environment;

import dev.chrysalis.fault.ChrysalisException;
import dev.chrysalis.fault.FaultCode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** Follows credential references at the moment of connecting; keeps no password. */
public final class Credentials {

    /** What a shell answers for a program that is not there. */
    private static final int NOT_FOUND = 127;
    private static final Duration COMMAND_LIMIT = Duration.ofSeconds(30);

    private final Function<String, String> variables;

    /** @param variables gives the value of an environment variable, or null: {@code System::getenv} */
    public Credentials(Function<String, String> variables) {
        this.variables = variables;
    }

    /**
     * The password that the environment's reference leads to.
     *
     * @return empty where none is sent
     * @throws ChrysalisException where the reference leads nowhere
     */
    Optional<String> password(Environment environment) {
        String value = environment.credential().value();
        return switch (environment.credential().kind()) {
            case NONE -> Optional.empty();
            case ENV -> Optional.of(variable(environment, value));
            case FILE -> Optional.of(firstLine(environment, Path.of(value)));
            case COMMAND -> Optional.of(output(environment, value));
        };
    }

    private String variable(Environment environment, String name) {
        return Optional.ofNullable(variables.apply(name)).orElseThrow(() -> missing(environment,
                "The environment variable " + name + ", which holds the password of " + environment.name() + ", is not set.",
                "Set " + name + " and try again.", null));
    }

    private static String firstLine(Environment environment, Path file) {
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            return Optional.ofNullable(reader.readLine()).orElseThrow(() -> missing(environment,
                    "The file " + file + ", which holds the password of " + environment.name() + ", is empty.",
                    "Write the password into its first line.", null));
        } catch (IOException e) {
            throw missing(environment, "The file " + file + ", which holds the password of " + environment.name() + ", cannot be read.",
                    "Check that it is there and that you may read it.", e);
        }
    }

    private static String output(Environment environment, String command) {
        String owner = "The command that gives the password of " + environment.name();
        String remedy = "Run the command of that credential by hand, and see what it says.";
        try {
            // what it says on its error stream may hold a secret, so nobody reads it
            Process process = new ProcessBuilder(shell(command)).redirectError(ProcessBuilder.Redirect.DISCARD).start();
            process.getOutputStream().close();
            Thread guard = new Thread(() -> endAfterLimit(process), "credential-time-limit");
            guard.setDaemon(true);
            guard.start();
            String text;
            try (InputStream output = process.getInputStream()) {
                text = new String(output.readAllBytes(), StandardCharsets.UTF_8);
            }
            int code = process.waitFor();
            if (code != 0) {
                throw missing(environment, owner + " ended with code " + code
                        + (code == NOT_FOUND ? ": the shell did not find the program." : "."),
                        remedy, null);
            }
            return text.lines().findFirst().filter(line -> !line.isEmpty())
                    .orElseThrow(() -> missing(environment, owner + " printed nothing.", remedy, null));
        } catch (IOException e) {
            throw missing(environment, owner + " cannot be started.", remedy, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ChrysalisException(FaultCode.CANCELLED, "Connecting to " + environment.name() + " was cancelled.",
                    "Nothing was changed.", "Connect again.", e);
        }
    }

    private static void endAfterLimit(Process process) {
        try {
            if (!process.waitFor(COMMAND_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private static List<String> shell(String command) {
        boolean windows = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
        return windows ? List.of("cmd", "/c", command) : List.of("sh", "-c", command);
    }

    private static ChrysalisException missing(Environment environment, String what, String remedy, Throwable cause) {
        return new ChrysalisException(FaultCode.CREDENTIAL_MISSING, what,
                "Nothing was changed, and no connection to " + environment.name() + " was tried.", remedy, cause);
    }
}
