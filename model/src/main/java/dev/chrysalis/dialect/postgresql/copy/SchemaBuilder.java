package dev.chrysalis.dialect.postgresql.copy;

import dev.chrysalis.dialect.sql.SqlText;
import dev.chrysalis.schema.Constraint;
import dev.chrysalis.schema.ConstraintKind;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectKind;
import dev.chrysalis.schema.ObjectName;
import dev.chrysalis.schema.Schema;
import dev.chrysalis.schema.SchemaObject;
import dev.chrysalis.schema.Sequence;
import dev.chrysalis.schema.Table;
import dev.chrysalis.schema.View;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes all objects of a schema in an empty database: tables bare before the rows come, whatever hangs on them afterwards. What needs
 * something that is not there yet is tried again when everything else is, until nothing more succeeds.
 */
final class SchemaBuilder {

    private static final ObjectId PUBLIC = ObjectId.of(ObjectKind.SCHEMA, ObjectName.unqualified("public"));

    private final Connection connection;
    private final SqlText sql;
    private final Schema schema;
    private List<Piece> waiting = new ArrayList<>();

    SchemaBuilder(Connection connection, SqlText sql, Schema schema) {
        this.connection = connection;
        this.sql = sql;
        this.schema = schema;
    }

    /** Statements that are there together or not at all. */
    private record Piece(ObjectId subject, List<String> statements) {
    }

    void beforeRows() throws SQLException {
        prepare();
        for (SchemaObject object : schema.objects().values()) {
            if (object instanceof Table table) {
                waiting.add(new Piece(object.id(), sql.tables().create(table)));
            } else if (object instanceof Sequence sequence) {
                waiting.add(new Piece(object.id(), sql.sequences().createUnowned(sequence)));
            } else if (!isMadeAlready(object) && !(object instanceof View view && view.materialized())) {
                waiting.add(new Piece(object.id(), sql.objects().create(object)));
            }
        }
        makeWhatCanBe();
    }

    /** @throws SQLException with what the server said, where something could not be made */
    void afterRows() throws SQLException {
        schema.all(View.class).filter(View::materialized).forEach(view -> waiting.add(new Piece(view.id(), sql.objects().create(view))));
        schema.all(Table.class).forEach(this::addParts);
        schema.all(Sequence.class).filter(sequence -> sequence.ownedBy().isPresent()).forEach(sequence ->
                waiting.add(new Piece(sequence.id(), List.of(sql.sequences().ownedBy(sequence.name(), sequence.ownedBy())))));
        SQLException last = makeWhatCanBe();
        if (!waiting.isEmpty()) {
            throw new SQLException(waiting.get(0).subject() + ": " + last.getMessage(), last.getSQLState(), last);
        }
        connection.setAutoCommit(true);
    }

    private void addParts(Table table) {
        ObjectName name = table.name();
        // a partition came with those that belong to the parent's index, and that one takes them over
        table.indexes().stream().filter(index -> index.attachedTo().isEmpty())
                .forEach(index -> waiting.add(new Piece(table.id(), sql.indexes().create(name, index))));
        for (Constraint constraint : table.constraints()) {
            if (constraint.kind() == ConstraintKind.FOREIGN_KEY && !constraint.inherited()) {
                waiting.add(new Piece(table.id(), sql.constraints().add(name, constraint)));
            }
        }
        table.triggers().stream().filter(trigger -> !trigger.inherited())
                .forEach(trigger -> waiting.add(new Piece(table.id(), sql.behaviour().create(name, trigger))));
        table.rules().forEach(rule -> waiting.add(new Piece(table.id(), sql.behaviour().create(name, rule))));
        table.policies().forEach(policy -> waiting.add(new Piece(table.id(), sql.behaviour().create(name, policy))));
        waiting.add(new Piece(table.id(), sql.tables().finish(table)));
    }

    private void prepare() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET check_function_bodies = off");
            statement.execute("SET synchronous_commit = off");
            statement.execute("SELECT set_config('search_path', '', false)");
            if (schema.find(PUBLIC).isEmpty()) {
                statement.execute("DROP SCHEMA public");
            }
        }
        connection.setAutoCommit(false);
    }

    private static boolean isMadeAlready(SchemaObject object) {
        return object.id().equals(PUBLIC)
                || object.id().kind() == ObjectKind.EXTENSION && object.id().name().name().equals("plpgsql");
    }

    /** @return the last refusal where something is left waiting */
    private SQLException makeWhatCanBe() throws SQLException {
        SQLException refusal = null;
        int before = Integer.MAX_VALUE;
        while (!waiting.isEmpty() && waiting.size() < before) {
            before = waiting.size();
            List<Piece> still = new ArrayList<>();
            for (Piece piece : waiting) {
                try (Statement statement = connection.createStatement()) {
                    for (String text : piece.statements()) {
                        statement.execute(text);
                    }
                    connection.commit();
                } catch (SQLException e) {
                    connection.rollback();
                    refusal = still.isEmpty() ? e : refusal;
                    still.add(piece);
                }
            }
            waiting = still;
        }
        return refusal;
    }
}
