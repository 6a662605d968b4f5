package dev.chrysalis.app.cli.terminal;

import java.nio.file.Path;
import java.util.Optional;

/** Where this user's log is. */
final class LogFile {

    private LogFile() {
    }

    static Path path() {
        return Optional.ofNullable(System.getProperty("chrysalis.log")).map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".local", "state", "chrysalis", "chrysalis.log"));
    }
}
