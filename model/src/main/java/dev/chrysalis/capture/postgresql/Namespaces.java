package dev.chrysalis.capture.postgresql;

import dev.chrysalis.dialect.postgresql.CatalogQuery;
import dev.chrysalis.schema.Extension;
import dev.chrysalis.schema.Namespace;
import dev.chrysalis.schema.SchemaObject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The schemas that people made, and the installed extensions. */
final class Namespaces {

    private Namespaces() {
    }

    static List<SchemaObject> read(Reading reading) throws SQLException {
        List<SchemaObject> found = new ArrayList<>();
        reading.forEach(CatalogQuery.NAMESPACES, row -> {
            Address address = Address.of("pg_namespace", row.number("oid"));
            if (!reading.isMember(address)) {
                Namespace namespace = new Namespace(row.text("name"), reading.annotations(address, row));
                reading.know(address, namespace.id());
                found.add(namespace);
            }
        });
        reading.forEach(CatalogQuery.EXTENSIONS, row -> {
            Address address = Address.of("pg_extension", row.number("oid"));
            Extension extension = new Extension(row.text("name"), row.text("schema"), row.text("version"),
                    reading.annotations(address, row));
            reading.know(address, extension.id());
            found.add(extension);
        });
        return found;
    }
}
