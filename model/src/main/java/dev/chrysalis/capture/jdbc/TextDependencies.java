package dev.chrysalis.capture.jdbc;

import dev.chrysalis.schema.Column;
import dev.chrysalis.schema.Constraint;
import dev.chrysalis.schema.Dependency;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectKind;
import dev.chrysalis.schema.ObjectName;
import dev.chrysalis.schema.SchemaObject;
import dev.chrysalis.schema.Table;
import dev.chrysalis.schema.View;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What needs what, where the server keeps no record of it: read off the definitions, in which the server writes every name quoted
 * and with its schema. Says rather too much than too little: a view needs each column of its tables whose name it holds.
 */
final class TextDependencies {

    private static final Pattern QUALIFIED = Pattern.compile("\"((?:[^\"]|\"\")+)\"\\.\"((?:[^\"]|\"\")+)\"");
    private static final Pattern QUOTED = Pattern.compile("\"((?:[^\"]|\"\")+)\"");

    private final Map<ObjectName, SchemaObject> named = new HashMap<>();
    private final Set<Dependency> all = new LinkedHashSet<>();

    TextDependencies(Collection<SchemaObject> objects) {
        objects.stream().filter(object -> !object.id().kind().equals(ObjectKind.SCHEMA))
                .forEach(object -> named.putIfAbsent(object.id().name(), object));
        for (SchemaObject object : objects) {
            if (object instanceof View view) {
                addNames(view.id(), view.query());
            } else if (object instanceof Table table) {
                addParts(table);
            }
        }
    }

    List<Dependency> all() {
        return List.copyOf(all);
    }

    private void addParts(Table table) {
        for (Column column : table.columns()) {
            ObjectId id = ObjectId.column(table.name(), column.name());
            column.type().declaredBy().map(named::get).ifPresent(type -> all.add(new Dependency(id, type.id())));
            column.defaultExpression().ifPresent(text -> addNames(id, text));
            column.generated().ifPresent(generated -> {
                addNames(id, generated.expression());
                addColumns(id, table.name(), table.columns(), generated.expression());
            });
        }
        for (Constraint constraint : table.constraints()) {
            ObjectId id = new ObjectId(ObjectKind.CONSTRAINT, table.name(), constraint.name());
            constraint.columns().forEach(column -> all.add(new Dependency(id, ObjectId.column(table.name(), column))));
            constraint.references().ifPresent(parent -> parent.columns()
                    .forEach(column -> all.add(new Dependency(id, ObjectId.column(parent.table(), column)))));
        }
        table.indexes().forEach(index -> addColumns(new ObjectId(ObjectKind.INDEX, table.name(), index.name()), table.name(),
                table.columns(), index.structure()));
    }

    private void addNames(ObjectId dependent, String text) {
        Matcher matcher = QUALIFIED.matcher(text);
        while (matcher.find()) {
            SchemaObject on = named.get(new ObjectName(unquoted(matcher.group(1)), unquoted(matcher.group(2))));
            if (on != null && !on.id().equals(dependent)) {
                all.add(new Dependency(dependent, on.id()));
                addColumns(dependent, on.id().name(), columnsOf(on), text);
            }
        }
    }

    private void addColumns(ObjectId dependent, ObjectName holder, List<Column> columns, String text) {
        Set<String> words = new LinkedHashSet<>();
        Matcher matcher = QUOTED.matcher(text);
        while (matcher.find()) {
            words.add(unquoted(matcher.group(1)));
        }
        columns.stream().map(Column::name).filter(words::contains).map(name -> ObjectId.column(holder, name))
                .filter(column -> !column.equals(dependent)).forEach(column -> all.add(new Dependency(dependent, column)));
    }

    private List<Column> columnsOf(SchemaObject object) {
        if (object instanceof Table table) {
            return table.columns();
        }
        return object instanceof View view ? view.columns() : new ArrayList<>();
    }

    private String unquoted(String name) {
        return name.replace("\"\"", "\"");
    }
}
