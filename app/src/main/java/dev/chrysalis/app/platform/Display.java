package dev.chrysalis.app.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Finds out whether a window can be opened, and on Debian sees to the libraries that it needs where it may. */
public final class Display {

    /** The file that tells whether a package is there, and the package. */
    private static final Map<String, String> NEEDED = Map.of("libgtk-3.so.0", "libgtk-3-0", "libXtst.so.6", "libxtst6",
            "libpangoft2-1.0.so.0", "libpangoft2-1.0-0");
    private static final List<Path> LIBRARIES =
            List.of(Path.of("/usr/lib"), Path.of("/lib"), Path.of("/usr/lib64"), Path.of("/usr/local/lib"));

    private final Consumer<String> progress;

    public Display(Consumer<String> progress) {
        this.progress = progress;
    }

    /** Why no window can be opened, as a sentence; empty where one can. */
    public Optional<String> obstacle() {
        if (!System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux")) {
            return Optional.empty();
        }
        if (isUnset("DISPLAY") && isUnset("WAYLAND_DISPLAY")) {
            return Optional.of("There is no display here.");
        }
        List<String> missing = missing();
        if (missing.isEmpty() || install(missing) && missing().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of("The window needs libraries of the system that are not there: apt-get install " + String.join(" ", missing));
    }

    private static boolean isUnset(String variable) {
        return Optional.ofNullable(System.getenv(variable)).filter(value -> !value.isBlank()).isEmpty();
    }

    private static List<String> missing() {
        return NEEDED.entrySet().stream().filter(entry -> !isThere(entry.getKey())).map(Map.Entry::getValue).sorted().toList();
    }

    private static boolean isThere(String library) {
        return LIBRARIES.stream().filter(Files::isDirectory).anyMatch(folder -> {
            try (Stream<Path> files = Files.walk(folder, 2)) {
                return files.anyMatch(file -> file.getFileName().toString().equals(library));
            } catch (IOException | java.io.UncheckedIOException e) {
                return false;
            }
        });
    }

    /** Only root may, and only where the system is one that knows the way. */
    private boolean install(List<String> packages) {
        if (!System.getProperty("user.name").equals("root") || !Files.isExecutable(Path.of("/usr/bin/apt-get"))) {
            return false;
        }
        progress.accept("Installing what the window needs: " + String.join(" ", packages) + ".");
        return run(List.of("apt-get", "-qq", "update"))
                && run(Stream.concat(Stream.of("apt-get", "-qq", "install", "-y", "--no-install-recommends"), packages.stream()).toList());
    }

    private static boolean run(List<String> command) {
        try {
            return new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
