package dev.chrysalis.dialect.postgresql.object;

import dev.chrysalis.dialect.postgresql.text.PostgresqlAccess;
import dev.chrysalis.dialect.postgresql.text.PostgresqlComments;
import dev.chrysalis.dialect.postgresql.text.PostgresqlNames;
import dev.chrysalis.dialect.postgresql.text.PostgresqlTarget;
import dev.chrysalis.dialect.sql.ObjectSql;
import dev.chrysalis.schema.Annotations;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.OtherObject;
import dev.chrysalis.schema.SchemaObject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Statements about any object of PostgreSQL as a whole. */
public final class PostgresqlObjects implements ObjectSql {

    private final PostgresqlNames names;
    private final PostgresqlTarget targets;
    private final PostgresqlComments comments;
    private final PostgresqlAccess access;
    private final PostgresqlCreation creation;

    public PostgresqlObjects(PostgresqlNames names) {
        this.names = names;
        this.targets = new PostgresqlTarget(names);
        this.comments = new PostgresqlComments(names);
        this.access = new PostgresqlAccess(names);
        this.creation = new PostgresqlCreation(names);
    }

    @Override
    public List<String> create(SchemaObject object) {
        return object.accept(creation);
    }

    @Override
    public List<String> drop(SchemaObject object) {
        if (object instanceof OtherObject other && other.isDefaultPrivileges()) {
            return PostgresqlDefaultPrivileges.away(other);
        }
        return List.of("DROP " + (bringsItsFamily(object) ? targets.of(object.id()).replaceFirst("^OPERATOR CLASS", "OPERATOR FAMILY")
                : targets.of(object.id())));
    }

    /** The server makes a family for an operator class that names none, and leaves it behind when the class alone is dropped. */
    private static boolean bringsItsFamily(SchemaObject object) {
        return object instanceof OtherObject other && other.kindName().equals("operator class") && !other.definition().contains(" FAMILY ");
    }

    @Override
    public String drop(ObjectId part) {
        return switch (part.kind()) {
            case COLUMN, CONSTRAINT -> "ALTER TABLE " + names.quote(part.name()) + " DROP " + part.kind() + " " + names.quote(part.part());
            case TYPE -> part.part().isEmpty() ? "DROP " + targets.of(part)
                    : "ALTER DOMAIN " + names.quote(part.name()) + " DROP CONSTRAINT " + names.quote(part.part());
            default -> "DROP " + targets.of(part);
        };
    }

    @Override
    public String rename(ObjectId id, String newName) {
        String to = " TO " + names.quote(newName);
        return switch (id.kind()) {
            case COLUMN, CONSTRAINT ->
                    "ALTER TABLE " + names.quote(id.name()) + " RENAME " + id.kind() + " " + names.quote(id.part()) + to;
            default -> "ALTER " + targets.of(id) + " RENAME" + to;
        };
    }

    @Override
    public String moveToSchema(ObjectId id, String schema) {
        return "ALTER " + targets.of(id) + " SET SCHEMA " + names.quote(schema);
    }

    @Override
    public String comment(ObjectId id, Optional<String> comment) {
        return comments.set(id, comment);
    }

    @Override
    public List<String> access(ObjectId id, Annotations annotations) {
        return access.set(id, annotations);
    }

    @Override
    public List<String> access(ObjectId id, Annotations before, Annotations after) {
        return access.change(id, before, after);
    }

    @Override
    public Annotations joined(ObjectId id, Annotations first, Annotations second) {
        return access.joined(id, first, second);
    }

    @Override
    public List<String> takeAll(ObjectId id, Collection<String> roles) {
        return access.takeAll(id, roles);
    }
}
