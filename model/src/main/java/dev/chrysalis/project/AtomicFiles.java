package dev.chrysalis.project;

import dev.chrysalis.fault.ChrysalisException;
import dev.chrysalis.fault.FaultCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes a file so that a reader finds the old text or the new one, never a part. */
final class AtomicFiles {

    private AtomicFiles() {
    }

    static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            // not createTempFile, whose files nobody else may read
            Path unfinished = file.resolveSibling("." + file.getFileName() + "." + ProcessHandle.current().pid() + ".tmp");
            try {
                Files.writeString(unfinished, text);
                Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(unfinished);
            }
        } catch (IOException e) {
            throw notWritable(file, e);
        }
    }

    static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw notWritable(file, e);
        }
    }

    private static ChrysalisException notWritable(Path file, IOException cause) {
        return new ChrysalisException(FaultCode.PROJECT_NOT_WRITABLE, "The file " + file + " cannot be written.",
                "No database was touched.", "Check that you may write into " + file.getParent() + " and that the disk is not full.", cause);
    }
}
