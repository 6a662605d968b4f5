package dev.chrysalis.app.timeline.export;

import dev.chrysalis.app.timeline.scene.shape.Face;
import dev.chrysalis.app.timeline.scene.shape.TextMeasure;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The bundled faces, of which a document takes what it uses. */
final class PdfFaces implements TextMeasure {

    private static final int MEDIUM = 500;
    private static final int SEMI_BOLD = 600;
    private static final double THOUSANDTHS = 1_000;

    private final PDDocument document;
    private final Map<String, PDFont> fonts = new HashMap<>();

    PdfFaces(PDDocument document) {
        this.document = document;
    }

    PDFont of(Face face) {
        String weight = face.weight() >= SEMI_BOLD ? "SemiBold" : face.weight() >= MEDIUM ? "Medium" : "Regular";
        return fonts.computeIfAbsent(face.family().title().replace(" ", "") + "-" + weight, this::load);
    }

    @Override
    public double width(String text, Face face) {
        try {
            return of(face).getStringWidth(known(text, face)) / THOUSANDTHS * face.size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text with a question mark for each letter that the face does not have. */
    String known(String text, Face face) {
        StringBuilder known = new StringBuilder();
        text.codePoints().forEach(letter -> known.append(has(letter, face) ? Character.toString(letter)
                : Character.isWhitespace(letter) || letter == '\u2009' ? " " : "?"));
        return known.toString();
    }

    private boolean has(int letter, Face face) {
        try {
            of(face).encode(Character.toString(letter));
            return true;
        } catch (IllegalArgumentException e) {
            // this is how the library says that a font lacks a letter
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PDFont load(String file) {
        try (InputStream stream = PdfFaces.class.getResourceAsStream("/dev/chrysalis/fonts/" + file + ".ttf")) {
            return PDType0Font.load(document, stream, true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
