package dev.chrysalis.capture.jdbc;

import dev.chrysalis.dialect.h2.H2CatalogQuery;
import dev.chrysalis.schema.Annotations;
import dev.chrysalis.schema.Constraint;
import dev.chrysalis.schema.ConstraintKind;
import dev.chrysalis.schema.DataType;
import dev.chrysalis.schema.DomainType;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectKind;
import dev.chrysalis.schema.ObjectName;
import dev.chrysalis.schema.OtherObject;
import dev.chrysalis.schema.Routine;
import dev.chrysalis.schema.RoutineKind;
import dev.chrysalis.schema.SchemaObject;
import dev.chrysalis.schema.Trigger;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What H2 has and SchemaCrawler does not know: domains, aliases, triggers, synonyms, constants. */
final class H2Catalog {

    private final Connection connection;

    H2Catalog(Connection connection) {
        this.connection = connection;
    }

    private interface RowReader {
        void read(ResultSet row) throws SQLException;
    }

    /** The triggers of each table and view. */
    Map<ObjectName, List<Trigger>> triggers() throws SQLException {
        Map<ObjectName, List<Trigger>> byHolder = new LinkedHashMap<>();
        forEach(H2CatalogQuery.TRIGGERS, row -> byHolder
                .computeIfAbsent(new ObjectName(row.getString("TABLE_SCHEMA"), row.getString("TABLE_NAME")), holder -> new ArrayList<>())
                .add(new Trigger(row.getString("NAME"), row.getString("DEFINITION"), Optional.empty(), "ORIGIN", false, annotations(row))));
        return byHolder;
    }

    Collection<SchemaObject> objects() throws SQLException {
        Map<ObjectId, SchemaObject> objects = new LinkedHashMap<>();
        forEach(H2CatalogQuery.DOMAINS, row -> {
            DomainType domain = domain(row);
            objects.merge(domain.id(), domain, (first, next) -> withMoreConstraints((DomainType) first, domain));
        });
        forEach(H2CatalogQuery.ROUTINES, row -> {
            RoutineKind kind = row.getString("DEFINITION").startsWith("CREATE AGGREGATE") ? RoutineKind.AGGREGATE : RoutineKind.FUNCTION;
            Routine routine = new Routine(name(row), "", kind, row.getString("RESULT"), "java", row.getString("DEFINITION"),
                    annotations(row));
            objects.put(routine.id(), routine);
        });
        forEach(H2CatalogQuery.OTHERS, row -> {
            ObjectId id = new ObjectId(ObjectKind.OTHER, name(row), row.getString("KIND"));
            objects.put(id, new OtherObject(id, row.getString("KIND"), row.getString("DEFINITION"), annotations(row)));
        });
        return objects.values();
    }

    private DomainType domain(ResultSet row) throws SQLException {
        List<Constraint> constraints = row.getString("CONSTRAINT_NAME") == null ? List.of()
                : List.of(new Constraint(row.getString("CONSTRAINT_NAME"), ConstraintKind.CHECK, List.of(), Optional.empty(),
                "CHECK (" + row.getString("CHECK_CLAUSE") + ")", true, false, Map.of(), Annotations.NONE));
        return new DomainType(name(row), DataType.builtIn(row.getString("BASE")), Optional.empty(),
                Optional.ofNullable(row.getString("EXPRESSION")), true, constraints, annotations(row));
    }

    private DomainType withMoreConstraints(DomainType domain, DomainType more) {
        List<Constraint> all = new ArrayList<>(domain.constraints());
        all.addAll(more.constraints());
        return new DomainType(domain.name(), domain.base(), domain.collation(), domain.defaultExpression(), domain.nullable(), all,
                domain.annotations());
    }

    private ObjectName name(ResultSet row) throws SQLException {
        return new ObjectName(row.getString("SCHEMA_NAME"), row.getString("NAME"));
    }

    private Annotations annotations(ResultSet row) throws SQLException {
        return Annotations.comment(Optional.ofNullable(row.getString("REMARKS")));
    }

    /** Leaves out what is Chrysalis' own. */
    private void forEach(H2CatalogQuery query, RowReader reader) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet result = statement.executeQuery(query.text())) {
            while (result.next()) {
                if (!CrawledNames.own(result.getString("NAME"))) {
                    reader.read(result);
                }
            }
        }
    }
}
