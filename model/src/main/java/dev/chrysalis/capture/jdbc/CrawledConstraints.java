package dev.chrysalis.capture.jdbc;

import dev.chrysalis.dialect.sql.StandardDefinitions;
import dev.chrysalis.schema.Annotations;
import dev.chrysalis.schema.Constraint;
import dev.chrysalis.schema.ConstraintKind;
import dev.chrysalis.schema.Reference;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import schemacrawler.schema.ColumnReference;
import schemacrawler.schema.ForeignKey;
import schemacrawler.schema.ForeignKeyUpdateRule;
import schemacrawler.schema.NamedObject;
import schemacrawler.schema.PrimaryKey;
import schemacrawler.schema.Table;
import schemacrawler.schema.TableConstraint;

/** Takes over the constraints of a table. */
final class CrawledConstraints {

    /** H2's own names, made of numbers that differ from database to database. */
    private static final Pattern GENERATED = Pattern.compile("CONSTRAINT_[0-9A-F]+(_\\d+)?");

    private final StandardDefinitions definitions;

    CrawledConstraints(StandardDefinitions definitions) {
        this.definitions = definitions;
    }

    List<Constraint> of(Table table) {
        List<Constraint> constraints = new ArrayList<>();
        if (table.hasPrimaryKey()) {
            constraints.add(primaryKey(table.getPrimaryKey()));
        }
        table.getImportedForeignKeys().forEach(key -> constraints.add(foreignKey(key)));
        table.getTableConstraints().forEach(constraint -> named(constraint).ifPresent(constraints::add));
        return constraints.stream().filter(constraint -> !CrawledNames.own(constraint.name()))
                .sorted(Comparator.comparing(Constraint::name)).toList();
    }

    private Constraint primaryKey(PrimaryKey key) {
        List<String> columns = names(key.getConstrainedColumns());
        return constraint(key.getName(), ConstraintKind.PRIMARY_KEY, columns, Optional.empty(), definitions.primaryKey(columns),
                Attributes.comment(key));
    }

    private Constraint foreignKey(ForeignKey key) {
        List<ColumnReference> pairs = key.getColumnReferences().stream()
                .sorted(Comparator.comparing(ColumnReference::getKeySequence)).toList();
        List<String> columns = names(pairs.stream().map(ColumnReference::getForeignKeyColumn).toList());
        Reference parent = new Reference(CrawledNames.of(key.getPrimaryKeyTable()),
                names(pairs.stream().map(ColumnReference::getPrimaryKeyColumn).toList()));
        return constraint(key.getName(), ConstraintKind.FOREIGN_KEY, columns, Optional.of(parent),
                definitions.foreignKey(columns, parent, action(key.getUpdateRule()), action(key.getDeleteRule())), Attributes.comment(key));
    }

    private Optional<Constraint> named(TableConstraint constraint) {
        List<String> columns = new Attributes(constraint).text("KEY_COLUMNS").map(lines -> lines.lines().toList())
                .orElseGet(() -> names(constraint.getConstrainedColumns()));
        String definition = Optional.ofNullable(constraint.getDefinition()).map(String::strip).orElse("");
        Optional<String> comment = Attributes.comment(constraint);
        return switch (constraint.getType()) {
            case unique -> Optional.of(constraint(constraint.getName(), ConstraintKind.UNIQUE, columns, Optional.empty(),
                    definition.startsWith("UNIQUE") ? definition : definitions.unique(columns), comment));
            case check -> Optional.of(constraint(constraint.getName(), ConstraintKind.CHECK, columns, Optional.empty(),
                    definition, comment));
            default -> Optional.empty();
        };
    }

    private Constraint constraint(String name, ConstraintKind kind, List<String> columns, Optional<Reference> parent, String definition,
                                  Optional<String> comment) {
        String bare = CrawledNames.bare(name);
        Map<String, String> options = GENERATED.matcher(bare).matches() ? Map.of(Constraint.NAME_GENERATED, "true") : Map.of();
        return new Constraint(bare, kind, columns, parent, definition, true, false, options, Annotations.comment(comment));
    }

    private String action(ForeignKeyUpdateRule rule) {
        return switch (rule) {
            case cascade -> "CASCADE";
            case setNull -> "SET NULL";
            case setDefault -> "SET DEFAULT";
            case restrict, noAction, unknown -> "";
        };
    }

    private List<String> names(List<? extends NamedObject> columns) {
        return columns.stream().map(NamedObject::getName).map(CrawledNames::bare).toList();
    }
}
