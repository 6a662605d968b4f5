package dev.chrysalis.capture.postgresql;

import dev.chrysalis.dialect.postgresql.CatalogQuery;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectKind;
import dev.chrysalis.schema.OtherObject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What is told by its definition alone: operators, casts, text search, foreign data, publications and the like. */
final class OtherObjects {

    private static final List<CatalogQuery> QUERIES = List.of(CatalogQuery.OPERATORS, CatalogQuery.CASTS, CatalogQuery.TEXT_SEARCH,
            CatalogQuery.FOREIGN_DATA, CatalogQuery.PUBLICATIONS, CatalogQuery.BASE_TYPES, CatalogQuery.DEFAULT_PRIVILEGES);

    private final List<OtherObject> objects = new ArrayList<>();

    OtherObjects(Reading reading) throws SQLException {
        for (CatalogQuery query : QUERIES) {
            reading.forEach(query, row -> add(reading, row));
        }
        reading.forEach(CatalogQuery.UNMANAGED, row -> reading.notUnderstood(row.text("subject"), row.text("reason")));
    }

    List<OtherObject> objects() {
        return objects;
    }

    /** What cannot be made by a statement of its own, such as the family of an operator class, is not told by itself either. */
    private void add(Reading reading, CatalogRow row) throws SQLException {
        Address address = Address.of(row.text("catalog"), row.number("oid"));
        String kind = row.text("kind");
        String detail = row.text("detail");
        if (reading.isMember(address) || kind.equals("operator family") && row.text("definition").isEmpty()) {
            return;
        }
        ObjectId id = new ObjectId(ObjectKind.OTHER, row.name(), detail.isEmpty() ? kind : kind + " " + detail);
        objects.add(new OtherObject(id, kind, row.text("definition"), reading.annotations(address, row)));
        reading.know(address, id);
        if (row.text("definition").isEmpty()) {
            reading.notUnderstood((kind + " " + row.name() + " " + detail).strip(),
                    "its definition cannot be read back, so only its presence is compared");
        }
    }
}
