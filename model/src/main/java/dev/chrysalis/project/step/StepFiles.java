package dev.chrysalis.project.step;

import dev.chrysalis.project.file.SourceFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The files of one step. */
public record StepFiles(SourceFile main, Optional<SourceFile> undo, Optional<SourceFile> done) {

    public StepFileName name() {
        return new StepFileName(main.fileName());
    }

    public Stream<SourceFile> all() {
        return Stream.of(List.of(main), undo.stream().toList(), done.stream().toList()).flatMap(List::stream);
    }

    /** Over names and bytes of all of them, lower-case SHA-256. */
    String digest() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (SourceFile file : all().toList()) {
                digest.update((file.fileName() + "\0").getBytes(StandardCharsets.UTF_8));
                digest.update(Files.readAllBytes(file.path()));
                digest.update((byte) 0);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        } catch (IOException e) {
            throw main.fault("It cannot be read.", "Check that you may read it.", e);
        }
    }
}
