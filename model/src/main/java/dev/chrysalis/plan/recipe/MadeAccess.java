package dev.chrysalis.plan.recipe;

import dev.chrysalis.dialect.sql.ObjectSql;
import dev.chrysalis.dialect.sql.ServerNeed;
import dev.chrysalis.dialect.sql.SqlText;
import dev.chrysalis.schema.Annotations;
import dev.chrysalis.schema.Column;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.OtherObject;
import dev.chrysalis.schema.Schema;
import dev.chrysalis.schema.SchemaObject;
import dev.chrysalis.schema.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Owner and privileges of an object that was just made: whoever makes it may have said by default privileges what others may do with it.
 */
public final class MadeAccess {

    private final SqlText sql;
    private final Set<String> givenByDefault;

    /** @param schemas those whose default privileges may be there when it is made */
    public MadeAccess(SqlText sql, Schema... schemas) {
        this.sql = sql;
        this.givenByDefault = Stream.of(schemas).flatMap(schema -> schema.all(OtherObject.class)).filter(OtherObject::isDefaultPrivileges)
                .flatMap(privileges -> sql.server().needs(privileges).values().stream()).flatMap(List::stream)
                .flatMap(need -> need instanceof ServerNeed.Role role ? Stream.of(role.name()) : Stream.empty())
                .collect(Collectors.toSet());
    }

    /** All that the object had, its columns included as far as it has them still. */
    public List<String> of(ObjectId id, SchemaObject before, Optional<SchemaObject> after) {
        List<String> statements = new ArrayList<>(set(id, Annotations.NONE, before.annotations()));
        if (before instanceof View view) {
            List<String> still = after.map(made -> made instanceof View now ? now.columns().stream()
                    .map(Column::name).toList() : List.<String>of())
                    .orElse(List.of());
            view.columns().stream().filter(column -> still.contains(column.name()))
                    .forEach(column -> statements.addAll(sql.objects().access(ObjectId.column(id.name(), column.name()),
                    Annotations.NONE, column.annotations())));
        }
        return statements;
    }

    /** @param made the owner, where it is known by now */
    public List<String> set(ObjectId id, Annotations made, Annotations wanted) {
        ObjectSql objects = sql.objects();
        Annotations owned = made.withOwner(wanted.owner());
        List<String> statements = new ArrayList<>(objects.access(id, made, owned));
        statements.addAll(objects.takeAll(id, givenByDefault.stream().filter(role -> !role.equals(wanted.owner())).toList()));
        statements.addAll(objects.access(id, owned, wanted));
        return statements;
    }
}
