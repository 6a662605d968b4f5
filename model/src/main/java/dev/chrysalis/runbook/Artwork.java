package dev.chrysalis.runbook;

import dev.chrysalis.plan.PhaseName;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** The pictures and the style sheet that every page carries within itself. */
final class Artwork {

    String mark() {
        return picture("mark");
    }

    String badge(PhaseName phase) {
        return picture(phase.folder());
    }

    String styleSheet() {
        return new String(read("page.css"), StandardCharsets.UTF_8).replace("url(fence.png)", "url(" + picture("fence") + ")");
    }

    /** What a browser understands and the printing press does not. */
    String screenSheet() {
        return new String(read("screen.css"), StandardCharsets.UTF_8);
    }

    private static String picture(String name) {
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(read(name + ".png"));
    }

    private static byte[] read(String name) {
        try (InputStream in = Artwork.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("the library carries " + name, e);
        }
    }
}
