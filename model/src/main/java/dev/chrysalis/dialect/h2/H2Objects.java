package dev.chrysalis.dialect.h2;

import dev.chrysalis.dialect.sql.ObjectSql;
import dev.chrysalis.schema.Annotations;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.Routine;
import dev.chrysalis.schema.RoutineKind;
import dev.chrysalis.schema.SchemaObject;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Statements about any object of H2 as a whole. */
final class H2Objects implements ObjectSql {

    private final H2Names names;
    private final H2Target targets;
    private final H2Comments comments;
    private final H2Creation creation;

    H2Objects(H2Names names) {
        this.names = names;
        this.targets = new H2Target(names);
        this.comments = new H2Comments(names);
        this.creation = new H2Creation(names);
    }

    @Override
    public List<String> create(SchemaObject object) {
        return object.accept(creation);
    }

    @Override
    public List<String> drop(SchemaObject object) {
        boolean aggregate = object instanceof Routine routine && routine.routineKind() == RoutineKind.AGGREGATE;
        return List.of("DROP " + (aggregate ? "AGGREGATE " + names.quote(object.id().name()) : targets.of(object.id())));
    }

    @Override
    public String drop(ObjectId part) {
        return switch (part.kind()) {
            case COLUMN, CONSTRAINT -> alterTable(part) + " DROP " + part.kind() + " " + names.quote(part.part());
            default -> "DROP " + targets.of(part);
        };
    }

    @Override
    public String rename(ObjectId id, String newName) {
        String to = names.quote(newName);
        return switch (id.kind()) {
            case TABLE -> alterTable(id) + " RENAME TO " + to;
            case COLUMN -> alterTable(id) + " ALTER COLUMN " + names.quote(id.part()) + " RENAME TO " + to;
            case CONSTRAINT -> alterTable(id) + " RENAME CONSTRAINT " + names.quote(id.part()) + " TO " + to;
            case INDEX, VIEW, SCHEMA, TYPE -> "ALTER " + targets.of(id) + " RENAME TO " + to;
            default -> throw new H2Unsupported("rename a " + id.kind().name().toLowerCase(Locale.ROOT).replace('_', ' '));
        };
    }

    @Override
    public String moveToSchema(ObjectId id, String schema) {
        throw new H2Unsupported("move " + id + " to another schema");
    }

    @Override
    public String comment(ObjectId id, Optional<String> comment) {
        return comments.set(id, comment);
    }

    @Override
    public List<String> access(ObjectId id, Annotations annotations) {
        return List.of();
    }

    @Override
    public List<String> access(ObjectId id, Annotations before, Annotations after) {
        return List.of();
    }

    @Override
    public Annotations joined(ObjectId id, Annotations first, Annotations second) {
        return first;
    }

    @Override
    public List<String> takeAll(ObjectId id, Collection<String> roles) {
        return List.of();
    }

    private String alterTable(ObjectId id) {
        return "ALTER TABLE " + names.quote(id.name());
    }
}
