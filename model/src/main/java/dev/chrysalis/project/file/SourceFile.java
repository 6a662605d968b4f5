package dev.chrysalis.project.file;

import dev.chrysalis.fault.ChrysalisException;
import dev.chrysalis.fault.FaultCode;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** A file of the project, as a person finds it when something in it is wrong. */
public record SourceFile(Path folder, Path path) {

    public boolean isThere() {
        return Files.isRegularFile(path);
    }

    /** The whole text. */
    public String text() {
        try {
            return Files.readString(path).replace("\r\n", "\n");
        } catch (NoSuchFileException e) {
            throw fault("It is not there.", "Check the path, or make the file.", e);
        } catch (CharacterCodingException e) {
            throw fault("It is not UTF-8 text.", "Save it as UTF-8.", e);
        } catch (IOException e) {
            throw fault("It cannot be read.", "Check that you may read it.", e);
        }
    }

    /** The text of an executable, of which only comments matter; bytes that are no text do no harm. */
    public String lenientText() {
        try {
            return Files.readString(path, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw fault("It cannot be read.", "Check that you may read it.", e);
        }
    }

    /** @param line from 1 */
    public ChrysalisException fault(int line, String sentence, String remedy) {
        return new ChrysalisException(FaultCode.PROJECT_INVALID, this + ", line " + line + ": " + sentence, "Nothing was changed.", remedy);
    }

    public ChrysalisException fault(String sentence, String remedy, Throwable cause) {
        return new ChrysalisException(FaultCode.PROJECT_INVALID, this + ": " + sentence, "Nothing was changed.", remedy, cause);
    }

    public ChrysalisException fault(String sentence, String remedy) {
        return fault(sentence, remedy, null);
    }

    public SourceFile sibling(String fileName) {
        return new SourceFile(folder, path.resolveSibling(fileName));
    }

    public String fileName() {
        return path.getFileName().toString();
    }

    /** Its path within the project. */
    @Override
    public String toString() {
        return folder.relativize(path).toString().replace('\\', '/');
    }
}
