package dev.chrysalis.project.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What one file held.
 *
 * @param bytes one letter for each byte
 */
public record FileImage(String bytes, boolean executable) {

    public static FileImage of(Path file) {
        try {
            return new FileImage(Files.readString(file, StandardCharsets.ISO_8859_1), Files.isExecutable(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static FileImage of(String text, boolean executable) {
        return new FileImage(new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1), executable);
    }

    public void writeTo(Path file) {
        AtomicFiles.write(file, bytes.getBytes(StandardCharsets.ISO_8859_1));
        if (executable && !file.toFile().setExecutable(true)) {
            throw new UncheckedIOException(new IOException(file + " cannot be made executable"));
        }
    }
}
