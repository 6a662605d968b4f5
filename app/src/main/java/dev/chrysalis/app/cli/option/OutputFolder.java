package dev.chrysalis.app.cli.option;

import dev.chrysalis.fault.ChrysalisException;
import dev.chrysalis.fault.FaultCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder for what a command writes beside its answer. */
public record OutputFolder(Path folder) {

    public Path write(String name, String text) {
        return write(name, text.getBytes(StandardCharsets.UTF_8));
    }

    public Path write(String name, byte[] content) {
        Path file = folder.resolve(name);
        try {
            Files.createDirectories(folder);
            return Files.write(file, content);
        } catch (IOException e) {
            throw new ChrysalisException(FaultCode.PROJECT_NOT_WRITABLE, "The file " + file + " cannot be written.",
                    "No database was changed by that.",
                    "Check that you may write there and that the disk is not full.", e);
        }
    }
}
