package dev.chrysalis.capture.postgresql;

import dev.chrysalis.dialect.postgresql.CatalogQuery;
import dev.chrysalis.schema.DatabaseProduct;
import dev.chrysalis.schema.Schema;
import dev.chrysalis.schema.SchemaObject;
import dev.chrysalis.schema.ServerInventory;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads PostgreSQL 14 and newer from its catalog, in one transaction and a fixed number of queries. */
public final class PostgresqlReader {

    private final boolean withOwn;

    /** @param withOwn whether Chrysalis' own objects are read too */
    public PostgresqlReader(boolean withOwn) {
        this.withOwn = withOwn;
    }

    /** @param connection in auto-commit, and in auto-commit again afterwards; only read over */
    public Schema read(Connection connection) throws SQLException {
        DatabaseMetaData metaData = connection.getMetaData();
        DatabaseProduct product = new DatabaseProduct("PostgreSQL", metaData.getDatabaseProductVersion(),
                metaData.getDatabaseMajorVersion());
        try (CatalogSession session = new CatalogSession(connection, withOwn)) {
            return read(product, new Reading(session));
        }
    }

    private static ServerInventory server(Reading reading) throws SQLException {
        Map<String, Set<String>> names = new HashMap<>();
        reading.forEach(CatalogQuery.SERVER, row -> names.computeIfAbsent(row.text("kind"), kind -> new HashSet<>()).add(row.text("name")));
        return new ServerInventory(names.getOrDefault("role", Set.of()), names.getOrDefault("tablespace", Set.of()),
                names.getOrDefault("extension", Set.of()));
    }

    /** The order is that in which objects name each other: who is named must be known. */
    private Schema read(DatabaseProduct product, Reading reading) throws SQLException {
        List<SchemaObject> objects = new ArrayList<>(Namespaces.read(reading));
        objects.addAll(new Routines(reading).objects());
        Relations relations = new Relations(reading);
        Sequences sequences = new Sequences(reading);
        Columns columns = new Columns(reading, relations, sequences);
        Constraints constraints = new Constraints(reading, relations, columns);
        objects.addAll(sequences.objects(reading));
        objects.addAll(new Types(reading, columns, constraints).objects());
        objects.addAll(new Tables(reading, relations, columns, constraints).objects());
        objects.addAll(new StatisticsObjects(reading, relations).objects());
        objects.addAll(new OtherObjects(reading).objects());
        return Schema.of(product, objects, new Dependencies(reading).all(), reading.notUnderstood()).on(server(reading));
    }
}
