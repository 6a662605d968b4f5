package dev.chrysalis.app.ui.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import javafx.scene.text.Font;

/** The bundled faces: Inter for words, JetBrains Mono for what is compared or copied. */
final class Faces {

    private static final List<String> FILES = List.of("Inter-Regular", "Inter-Medium", "Inter-SemiBold", "Inter-Bold",
            "JetBrainsMono-Regular", "JetBrainsMono-Medium", "JetBrainsMono-SemiBold", "JetBrainsMono-Bold");
    private static final double ANY_SIZE = 13;

    private Faces() {
    }

    /** Makes them known to the toolkit; costs nothing the second time. */
    static void load() {
        for (String file : FILES) {
            try (InputStream stream = Faces.class.getResourceAsStream("/dev/chrysalis/fonts/" + file + ".ttf")) {
                if (stream != null) {
                    Font.loadFont(stream, ANY_SIZE);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
