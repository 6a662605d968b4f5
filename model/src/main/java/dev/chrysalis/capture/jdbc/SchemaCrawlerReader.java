package dev.chrysalis.capture.jdbc;

import dev.chrysalis.dialect.sql.StandardDefinitions;
import dev.chrysalis.schema.Annotations;
import dev.chrysalis.schema.DatabaseProduct;
import dev.chrysalis.schema.Namespace;
import dev.chrysalis.schema.Schema;
import dev.chrysalis.schema.SchemaObject;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import schemacrawler.schema.Catalog;

/** Reads H2, and every database without a reader of its own, through SchemaCrawler. */
public final class SchemaCrawlerReader {

    /** @param connection in auto-commit, and in auto-commit again afterwards; only read over */
    public Schema read(Connection connection) throws SQLException {
        DatabaseMetaData metaData = connection.getMetaData();
        DatabaseProduct product = new DatabaseProduct(metaData.getDatabaseProductName(), metaData.getDatabaseProductVersion(),
                metaData.getDatabaseMajorVersion());
        boolean h2 = product.name().equals("H2");
        H2Catalog own = new H2Catalog(connection);
        Catalog catalog = new Crawl(connection, h2).catalog();
        CrawledTables tables = new CrawledTables(new StandardDefinitions(metaData.getIdentifierQuoteString().strip()),
                h2 ? own.triggers() : Map.of());
        List<SchemaObject> objects = new ArrayList<>();
        catalog.getSchemas().stream().filter(schema -> schema.getName() != null)
                .forEach(schema -> objects.add(new Namespace(CrawledNames.bare(schema.getName()), Annotations.NONE)));
        objects.addAll(new CrawledSequences().of(catalog));
        catalog.getTables().stream().filter(table -> !CrawledNames.own(table.getName())).forEach(table -> objects.add(tables.of(table)));
        if (h2) {
            objects.addAll(own.objects());
        }
        return Schema.of(product, objects, new TextDependencies(objects).all(), List.of());
    }
}
