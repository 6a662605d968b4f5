package dev.chrysalis.plan.recipe;

import dev.chrysalis.dialect.sql.ObjectSql;
import dev.chrysalis.plan.draft.Move;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectKind;
import dev.chrysalis.schema.ObjectName;
import java.util.ArrayList;
import java.util.List;

/** Gives an object another schema and another name, and never in between the name of a third. */
public final class Relocation {

    private final ObjectKind kind;
    private final ObjectSql sql;
    private final List<Move> moves = new ArrayList<>();
    private ObjectName there;

    private Relocation(ObjectKind kind, ObjectName from, ObjectSql sql) {
        this.kind = kind;
        this.sql = sql;
        there = from;
    }

    /** @return nothing to do where both names are the same */
    public static List<Move> of(ObjectKind kind, ObjectName from, ObjectName to, Situation situation) {
        Relocation relocation = new Relocation(kind, from, situation.sql().objects());
        if (!from.schema().equals(to.schema())) {
            if (isTaken(new ObjectName(to.schema(), from.name()), to, situation)) {
                relocation.rename(OwnName.named("chrysalis_moved_", from.name()));
            }
            relocation.move(to.schema());
        }
        relocation.rename(to.name());
        return List.copyOf(relocation.moves);
    }

    /** Whether that is the name of another object, at either end of the release. */
    private static boolean isTaken(ObjectName between, ObjectName to, Situation situation) {
        return !between.equals(to) && (situation.isNameReused(between) || RelationNames.in(situation.prod()).containsKey(between));
    }

    private void move(String schema) {
        ObjectName next = new ObjectName(schema, there.name());
        moves.add(Move.of(sql.moveToSchema(ObjectId.of(kind, there), schema), sql.moveToSchema(ObjectId.of(kind, next), there.schema())));
        there = next;
    }

    private void rename(String name) {
        if (!there.name().equals(name)) {
            ObjectName next = there.withName(name);
            moves.add(Move.of(sql.rename(ObjectId.of(kind, there), name), sql.rename(ObjectId.of(kind, next), there.name())));
            there = next;
        }
    }
}
