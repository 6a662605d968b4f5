package dev.chrysalis.plan.recipe.takeover;

import dev.chrysalis.dialect.sql.SqlText;
import dev.chrysalis.plan.draft.Draft;
import dev.chrysalis.plan.draft.Move;
import dev.chrysalis.plan.draft.ObjectState;
import dev.chrysalis.plan.draft.Stage;
import dev.chrysalis.plan.recipe.OwnName;
import dev.chrysalis.plan.recipe.Situation;
import dev.chrysalis.schema.Constraint;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectKind;
import dev.chrysalis.schema.ObjectName;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The primary key or unique constraint that passes from a column to its twin in the swap. Its index over the twin is built before, while
 * writers go on, and a spare one over the old column for the way back.
 *
 * @param table  by its name when it comes to it
 * @param before over the old column
 * @param after  over the twin
 */
record TwinKey(ObjectName table, Constraint before, Constraint after) {

    static TwinKey of(ObjectName table, Constraint key, String column, String twin, SqlText sql) {
        Pattern name = Pattern.compile("(?<![\\w\"$])" + Pattern.quote(sql.quote(column)) + "(?![\\w\"$])");
        Constraint over = new Constraint(key.name(), key.kind(),
                key.columns().stream().map(each -> each.equals(column) ? twin : each).toList(),
                key.references(), name.matcher(key.definition()).replaceAll(Matcher.quoteReplacement(sql.quote(twin))),
                key.validated(), false, key.options(), key.annotations());
        return new TwinKey(table, key, over);
    }

    /** Builds both indexes once the twin is filled and required. */
    List<Draft.Builder> build(List<ObjectState> ready, Situation situation) {
        return List.of(build(after, twinIndex(), "Build the index of " + after.name() + " over the twin", situation).needs(ready),
                build(before, spareIndex(), "Build a spare index for the way back of " + before.name(), situation).needs(ready));
    }

    private Draft.Builder build(Constraint key, String index, String title, Situation situation) {
        SqlText sql = situation.sql();
        ObjectId built = new ObjectId(ObjectKind.INDEX, table, index);
        return Draft.in(Stage.HIDE, title)
                .outsideTransaction(Move.of(sql.indexes().createForKeyConcurrently(table, key, index),
                        sql.indexes().dropConcurrently(table, index)))
                .done(sql.states().exists(built))
                .lock(situation.locks().nobody(table))
                .notice("waits-for-old-transactions", "The build waits for every transaction of the database that began before it.")
                .about(id())
                .gives(ObjectState.present(built));
    }

    List<ObjectState> built() {
        return List.of(ObjectState.present(new ObjectId(ObjectKind.INDEX, table, twinIndex())),
                ObjectState.present(new ObjectId(ObjectKind.INDEX, table, spareIndex())));
    }

    /** Lets the old column go; the way back takes the spare index over. */
    Move letGo(SqlText sql) {
        return Move.of(List.of(sql.objects().drop(id())), sql.constraints().addUsingIndex(table, before, spareIndex()));
    }

    /** Takes the twin's index over, once the twin has the column's name. */
    Move take(SqlText sql) {
        return Move.of(sql.constraints().addUsingIndex(table, before, twinIndex()), List.of(sql.objects().drop(id())));
    }

    private ObjectId id() {
        return new ObjectId(ObjectKind.CONSTRAINT, table, before.name());
    }

    private String twinIndex() {
        return OwnName.named("chrysalis_key_", before.name());
    }

    private String spareIndex() {
        return OwnName.named("chrysalis_spare_", before.name());
    }
}
