package dev.chrysalis.capture.postgresql;

import dev.chrysalis.dialect.postgresql.CatalogQuery;
import dev.chrysalis.schema.Annotations;
import dev.chrysalis.schema.Column;
import dev.chrysalis.schema.DataType;
import dev.chrysalis.schema.GeneratedValue;
import dev.chrysalis.schema.Identity;
import dev.chrysalis.schema.NotNull;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectKind;
import dev.chrysalis.schema.ObjectName;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The columns of all relations, in order. */
final class Columns {

    private final Map<Long, List<Column>> byRelation = new HashMap<>();
    private final Map<Address, String> names = new HashMap<>();
    private final Repeated<DataType> types = new Repeated<>();
    private final Relations relations;
    private final Sequences sequences;

    Columns(Reading reading, Relations relations, Sequences sequences) throws SQLException {
        this.relations = relations;
        this.sequences = sequences;
        reading.forEach(CatalogQuery.COLUMNS, row -> add(reading, row));
    }

    List<Column> of(long relation) {
        return byRelation.getOrDefault(relation, List.of());
    }

    /** The names of columns by their numbers; a number that is none, such as an expression's 0, is left out. */
    List<String> names(long relation, List<String> numbers) {
        List<String> found = new ArrayList<>();
        for (String number : numbers) {
            name(relation, Long.parseLong(number)).ifPresent(found::add);
        }
        return found;
    }

    Optional<String> name(long relation, long number) {
        return Optional.ofNullable(names.get(Address.column(relation, number)));
    }

    private void add(Reading reading, CatalogRow row) throws SQLException {
        long relation = row.number("relation");
        Optional<Relation> holder = relations.find(relation);
        if (holder.isEmpty()) {
            return;
        }
        Address address = Address.column(relation, row.number("number"));
        Column column = column(reading, row, address);
        byRelation.computeIfAbsent(relation, oid -> new ArrayList<>()).add(column);
        names.put(address, column.name());
        ObjectId id = identity(holder.get(), column);
        reading.know(address, id);
        reading.know(Address.of("pg_attrdef", row.number("default_oid")), id);
    }

    /** A part of a composite type or foreign table is known by its holder alone. */
    private ObjectId identity(Relation holder, Column column) {
        return switch (holder.kind()) {
            case TABLE, VIEW, MATERIALIZED_VIEW -> new ObjectId(ObjectKind.COLUMN, holder.name(), column.name());
            case FOREIGN_TABLE, COMPOSITE_TYPE -> holder.id();
        };
    }

    private Column column(Reading reading, CatalogRow row, Address address) throws SQLException {
        Optional<String> expression = row.optional("expression");
        Optional<GeneratedValue> generated = generated(row.text("generated"), expression);
        return new Column(row.text("name"), type(row), row.flag("nullable"), generated.isPresent() ? Optional.empty() : expression,
                identity(row.text("identity"), address), generated, row.optional("collation"), row.flag("inherited"),
                options(reading, row),
                annotations(reading.comment(address), row.list("privileges")));
    }

    private static Annotations annotations(Optional<String> comment, List<String> privileges) {
        return privileges.isEmpty() ? Annotations.comment(comment) : new Annotations(comment, "", AccessList.read(privileges, ""));
    }

    private DataType type(CatalogRow row) throws SQLException {
        Optional<String> schema = row.optional("type_schema");
        Optional<ObjectName> declared = schema.isEmpty() ? Optional.empty()
                : Optional.of(new ObjectName(schema.get(), row.text("type_name")));
        return types.once(new DataType(row.text("type"), declared));
    }

    private Optional<GeneratedValue> generated(String letter, Optional<String> expression) {
        return letter.isEmpty() ? Optional.empty() : expression.map(text -> new GeneratedValue(text, letter.equals("s")));
    }

    private Optional<Identity> identity(String letter, Address column) {
        return letter.isEmpty() ? Optional.empty() : sequences.identity(column, letter.equals("a"));
    }

    private Map<String, String> options(Reading reading, CatalogRow row) throws SQLException {
        Map<String, String> options = OptionList.parse(row.list("options"));
        row.optional("statistics").ifPresent(target -> options.put("STATISTICS", target));
        row.optional("storage").ifPresent(letter -> options.put("STORAGE", storage(letter)));
        row.optional("compression").filter(letter -> !letter.isEmpty())
                .ifPresent(letter -> options.put("COMPRESSION", letter.equals("p") ? "pglz" : "lz4"));
        return notNull(reading, row).in(options);
    }

    private NotNull notNull(Reading reading, CatalogRow row) throws SQLException {
        return new NotNull(row.optional("not_null"), row.optional("not_null_name").filter(name -> !NotNull.isMadeUp(name)),
                reading.comment(Address.of("pg_constraint", row.number("not_null_oid"))));
    }

    private String storage(String letter) {
        return switch (letter) {
            case "p" -> "PLAIN";
            case "e" -> "EXTERNAL";
            case "m" -> "MAIN";
            default -> "EXTENDED";
        };
    }
}
