package dev.chrysalis.project.file;

import dev.chrysalis.fault.ChrysalisException;
import dev.chrysalis.fault.FaultCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;

/** Writes a file so that a reader finds the old text or the new one, never a part. */
public final class AtomicFiles {

    private AtomicFiles() {
    }

    public static void write(Path file, String text) {
        write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    public static void write(Path file, byte[] content) {
        try {
            Files.createDirectories(file.getParent());
            // not createTempFile, whose files nobody else may read
            Path unfinished = file.resolveSibling("." + file.getFileName() + "." + ProcessHandle.current().pid() + ".tmp");
            try {
                Files.write(unfinished, content);
                Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(unfinished);
            }
        } catch (IOException e) {
            throw notWritable(file, e);
        }
    }

    public static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw notWritable(file, e);
        }
    }

    /** Moves a file that is to keep its content and rights. */
    public static void move(Path from, Path to) {
        try {
            Files.createDirectories(to.getParent());
            Files.move(from, to);
        } catch (IOException e) {
            throw notWritable(to, e);
        }
    }

    /** Removes a folder in which nothing is left. */
    static void deleteIfEmpty(Path folder) {
        try (Stream<Path> entries = Files.isDirectory(folder) ? Files.list(folder) : Stream.of(folder)) {
            if (entries.findAny().isEmpty()) {
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw notWritable(folder, e);
        }
    }

    private static ChrysalisException notWritable(Path file, IOException cause) {
        return new ChrysalisException(FaultCode.PROJECT_NOT_WRITABLE, "The file " + file + " cannot be written.",
                "No database was touched.", "Check that you may write into " + file.getParent() + " and that the disk is not full.", cause);
    }
}
