package dev.chrysalis.capture.jdbc;

import dev.chrysalis.dialect.h2.H2CatalogQuery;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import schemacrawler.inclusionrule.RegularExpressionExclusionRule;
import schemacrawler.schema.Catalog;
import schemacrawler.schemacrawler.InformationSchemaViewsBuilder;
import schemacrawler.schemacrawler.LimitOptionsBuilder;
import schemacrawler.schemacrawler.LoadOptionsBuilder;
import schemacrawler.schemacrawler.SchemaCrawlerOptions;
import schemacrawler.schemacrawler.SchemaCrawlerOptionsBuilder;
import schemacrawler.schemacrawler.SchemaInfoLevelBuilder;
import schemacrawler.schemacrawler.SchemaRetrievalOptions;
import schemacrawler.schemacrawler.SchemaRetrievalOptionsBuilder;
import schemacrawler.tools.options.ConfigUtility;
import schemacrawler.tools.utility.SchemaCrawlerUtility;
import us.fatehi.utility.datasource.DatabaseConnectionSources;

/** One run of SchemaCrawler over a connection. */
final class Crawl {

    private static final String SYSTEM_SCHEMAS = "(?i)(.*\\.)?\"?(INFORMATION_SCHEMA|CHRYSALIS|pg_catalog|sys|mysql|performance_schema)\"?";

    /** It tells every table that it reads, on a logger that prints; held here because the JVM forgets the level of an unheld logger. */
    private static final List<Logger> TALKATIVE = Stream.of("schemacrawler", "us.fatehi").map(Logger::getLogger).toList();

    private final Connection connection;
    private final boolean h2;

    Crawl(Connection connection, boolean h2) {
        this.connection = connection;
        this.h2 = h2;
    }

    /** @throws SQLException also for whatever SchemaCrawler itself throws */
    Catalog catalog() throws SQLException {
        TALKATIVE.stream().filter(logger -> logger.getLevel() == null).forEach(logger -> logger.setLevel(Level.SEVERE));
        try {
            return SchemaCrawlerUtility.getCatalog(DatabaseConnectionSources.fromConnection(connection), retrieval(), options(),
                    ConfigUtility.newConfig());
        } catch (RuntimeException e) {
            throw new SQLException(e.getMessage(), e);
        }
    }

    private SchemaRetrievalOptions retrieval() {
        SchemaRetrievalOptionsBuilder builder = SchemaRetrievalOptionsBuilder.builder().fromConnnection(connection);
        if (h2) {
            builder.withInformationSchemaViews(InformationSchemaViewsBuilder.builder().fromResourceFolder(H2CatalogQuery.VIEWS)
                    .toOptions());
        }
        return builder.toOptions();
    }

    private SchemaCrawlerOptions options() {
        return SchemaCrawlerOptionsBuilder.newSchemaCrawlerOptions()
                .withLimitOptions(LimitOptionsBuilder.builder()
                        .includeSchemas(new RegularExpressionExclusionRule(SYSTEM_SCHEMAS))
                        .includeAllSequences()
                        .tableTypes(Set.of("TABLE", "BASE TABLE", "VIEW", "MATERIALIZED VIEW"))
                        .toOptions())
                .withLoadOptions(LoadOptionsBuilder.builder()
                        .withMaxThreads(1)
                        .withSchemaInfoLevelBuilder(SchemaInfoLevelBuilder.builder()
                                .setRetrieveTables(true).setRetrieveTableColumns(true).setRetrievePrimaryKeys(true)
                                .setRetrieveForeignKeys(true).setRetrieveIndexes(true).setRetrieveIndexInformation(true)
                                .setRetrieveTableConstraints(true).setRetrieveTableConstraintInformation(true)
                                .setRetrieveTableConstraintDefinitions(true).setRetrieveViewInformation(true)
                                .setRetrieveSequenceInformation(true).setRetrieveAdditionalColumnAttributes(true)
                                .setRetrieveAdditionalTableAttributes(true).setRetrieveColumnDataTypes(true))
                        .toOptions());
    }
}
