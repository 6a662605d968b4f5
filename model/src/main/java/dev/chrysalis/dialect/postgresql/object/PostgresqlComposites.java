package dev.chrysalis.dialect.postgresql.object;

import dev.chrysalis.dialect.postgresql.column.PostgresqlColumnText;
import dev.chrysalis.dialect.postgresql.text.PostgresqlComments;
import dev.chrysalis.dialect.postgresql.text.PostgresqlNames;
import dev.chrysalis.schema.Column;
import dev.chrysalis.schema.CompositeType;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Statements about row types of PostgreSQL that belong to no table. */
final class PostgresqlComposites {

    private final PostgresqlNames names;
    private final PostgresqlColumnText text;
    private final PostgresqlComments comments;

    PostgresqlComposites(PostgresqlNames names) {
        this.names = names;
        this.text = new PostgresqlColumnText(names);
        this.comments = new PostgresqlComments(names);
    }

    List<String> create(CompositeType type) {
        List<String> statements = new ArrayList<>();
        statements.add("CREATE TYPE " + names.quote(type.name()) + " AS "
                + type.attributes().stream().map(this::attribute).collect(Collectors.joining(", ", "(", ")")));
        comments.initial(type.id(), type.annotations()).ifPresent(statements::add);
        type.attributes().forEach(attribute -> comment(type.name(), attribute).ifPresent(statements::add));
        return statements;
    }

    Optional<List<String>> change(CompositeType before, CompositeType after) {
        List<String> kept = namesOf(before);
        kept.retainAll(namesOf(after));
        if (!namesOf(after).subList(0, kept.size()).equals(kept)) {
            return Optional.empty();
        }
        List<String> statements = new ArrayList<>();
        String alter = "ALTER TYPE " + names.quote(after.name()) + " ";
        for (Column attribute : before.attributes()) {
            if (!kept.contains(attribute.name())) {
                statements.add(alter + "DROP ATTRIBUTE " + names.quote(attribute.name()));
            }
        }
        for (Column attribute : after.attributes()) {
            Optional<Column> old = before.attributes().stream().filter(one -> one.name().equals(attribute.name())).findFirst();
            if (old.isEmpty()) {
                statements.add(alter + "ADD ATTRIBUTE " + attribute(attribute));
                comment(after.name(), attribute).ifPresent(statements::add);
                continue;
            }
            if (!attribute(old.get()).equals(attribute(attribute))) {
                statements.add(alter + "ALTER ATTRIBUTE " + names.quote(attribute.name()) + " TYPE " + text.type(attribute));
            }
            if (!old.get().annotations().comment().equals(attribute.annotations().comment())) {
                statements.add(comments.set(ObjectId.column(after.name(), attribute.name()), attribute.annotations().comment()));
            }
        }
        return Optional.of(statements);
    }

    private Optional<String> comment(ObjectName type, Column attribute) {
        return comments.initial(ObjectId.column(type, attribute.name()), attribute.annotations());
    }

    private String attribute(Column attribute) {
        return names.quote(attribute.name()) + " " + text.type(attribute);
    }

    private List<String> namesOf(CompositeType type) {
        return new ArrayList<>(type.attributes().stream().map(Column::name).toList());
    }
}
