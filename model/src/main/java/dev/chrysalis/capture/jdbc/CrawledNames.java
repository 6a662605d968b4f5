package dev.chrysalis.capture.jdbc;

import dev.chrysalis.schema.ObjectName;
import java.util.Locale;
import schemacrawler.schema.DatabaseObject;

/** The names that the server stores, without the quotation marks that SchemaCrawler may put around them. */
final class CrawledNames {

    private CrawledNames() {
    }

    static ObjectName of(DatabaseObject object) {
        String schema = object.getSchema() == null || object.getSchema().getName() == null ? "" : object.getSchema().getName();
        return new ObjectName(bare(schema), bare(object.getName()));
    }

    static String bare(String name) {
        boolean quoted = name.length() > 1 && name.startsWith("\"") && name.endsWith("\"");
        return quoted ? name.substring(1, name.length() - 1).replace("\"\"", "\"") : name;
    }

    /** Whether the object is Chrysalis' own. */
    static boolean own(String name) {
        return bare(name).toLowerCase(Locale.ROOT).startsWith("chrysalis_");
    }
}
