package dev.chrysalis.plan.recipe;

import dev.chrysalis.dialect.sql.SqlText;
import dev.chrysalis.plan.draft.ObjectState;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectKind;
import dev.chrysalis.schema.ObjectName;
import dev.chrysalis.schema.Schema;
import dev.chrysalis.schema.Table;
import dev.chrysalis.schema.TableStorage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The index by which replication knows the rows of a table: the server forgets which one it was when that index goes, and says nothing. */
public final class ReplicaIdentity {

    private ReplicaIdentity() {
    }

    /**
     * The statements that make an index or key, and make it the replica identity if it is that in its schema.
     *
     * @param owner the table as that schema has it
     * @param part  by the name that it has there
     * @param now   the table and name that it has when the statements run
     */
    public static List<String> with(List<String> make, SqlText sql, Optional<Table> owner, String part, ObjectName table, String now) {
        Optional<Table> kept = owner.filter(found -> isIndex(found.storage(), part, sql));
        if (kept.isEmpty()) {
            return make;
        }
        List<String> statements = new ArrayList<>(make);
        TableStorage storage = kept.get().storage();
        statements.addAll(sql.tables().changeStorage(table, storage.withReplicaIdentity(""), storage.withReplicaIdentity(word(now, sql))));
        return statements;
    }

    /** The same for one that has its own name, on its own table. */
    static List<String> with(List<String> make, SqlText sql, Schema schema, ObjectName table, String part) {
        return with(make, sql, schema.table(table), part, table, part);
    }

    public static boolean isIndex(TableStorage storage, String part, SqlText sql) {
        return storage.replicaIdentity().equals(word(part, sql));
    }

    private static String word(String index, SqlText sql) {
        return "USING INDEX " + sql.quote(index);
    }

    /** That replication knows the rows as in DEV. */
    public static ObjectState moved(ObjectName table) {
        return ObjectState.present(new ObjectId(ObjectKind.OTHER, table, "replica identity"));
    }

    /** What must be done before an index or key of PROD goes: else undoing that would name one that is not there yet. */
    static Stream<ObjectState> movedBefore(ObjectId part, Situation situation) {
        return situation.prod().table(part.name()).filter(table -> isIndex(table.storage(), part.part(), situation.sql()))
                .flatMap(table -> situation.dev().all(Table.class)
                        .filter(after -> situation.prodName(after.name()).equals(table.name())).findFirst())
                .filter(after -> !isIndex(after.storage(), part.part(), situation.sql())).map(after -> moved(after.name())).stream();
    }
}
