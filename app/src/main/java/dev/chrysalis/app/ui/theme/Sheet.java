package dev.chrysalis.app.ui.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A style sheet of the window, with its letters in the size that was chosen. */
record Sheet(String name) {

    private static final Pattern SIZE = Pattern.compile("-fx-font-size:\\s*([0-9.]+)px");

    /** What a scene takes as the address of a style sheet. */
    String address(TextSize size) {
        return size == TextSize.NORMAL ? path()
                : "data:text/css;base64," + Base64.getEncoder().encodeToString(scaled(size.factor()).getBytes(StandardCharsets.UTF_8));
    }

    String scaled(double factor) {
        return SIZE.matcher(text()).replaceAll(match -> scaled(match, factor));
    }

    private static String scaled(MatchResult match, double factor) {
        return String.format(Locale.ROOT, "-fx-font-size: %.1fpx", Double.parseDouble(match.group(1)) * factor);
    }

    String text() {
        try (InputStream stream = Sheet.class.getResourceAsStream(path())) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String path() {
        return "/dev/chrysalis/app/" + name + ".css";
    }
}
