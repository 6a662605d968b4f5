package dev.chrysalis.dialect.h2;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What is asked of H2's information schema beside what SchemaCrawler asks; the texts are resources beside this class. */
public enum H2CatalogQuery {
    DOMAINS,
    ROUTINES,
    TRIGGERS,
    OTHERS;

    /** The folder of the views that SchemaCrawler reads instead of its own. */
    public static final String VIEWS = "/dev/chrysalis/dialect/h2/catalog";

    public String text() {
        String resource = "catalog/" + name().toLowerCase(Locale.ROOT) + ".sql";
        try (InputStream stream = H2CatalogQuery.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("the resource " + resource + " is missing");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
