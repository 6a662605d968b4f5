package dev.chrysalis.app.ui.text;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Sources and bundles as they are written, for what must hold between them. */
final class Sources {

    private Sources() {
    }

    /** All classes below a folder, one after the other. */
    static String under(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).map(Sources::read).collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The words of one bundle by their keys, and of no other language. */
    static Map<String, String> bundle(String name, String language) {
        try (Reader reader = new InputStreamReader(Sources.class.getResourceAsStream("/" + name.replace('.', '/') + language
                + ".properties"),
                StandardCharsets.UTF_8)) {
            ResourceBundle bundle = new PropertyResourceBundle(reader);
            return bundle.keySet().stream().collect(Collectors.toMap(key -> key, bundle::getString));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
