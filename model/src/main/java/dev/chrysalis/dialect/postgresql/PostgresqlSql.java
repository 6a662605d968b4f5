package dev.chrysalis.dialect.postgresql;

import dev.chrysalis.dialect.BehaviourSql;
import dev.chrysalis.dialect.Capability;
import dev.chrysalis.dialect.ColumnSql;
import dev.chrysalis.dialect.ConstraintSql;
import dev.chrysalis.dialect.DataSql;
import dev.chrysalis.dialect.DefinitionSql;
import dev.chrysalis.dialect.IndexSql;
import dev.chrysalis.dialect.ObjectSql;
import dev.chrysalis.dialect.RowQuestions;
import dev.chrysalis.dialect.SequenceSql;
import dev.chrysalis.dialect.SideBySide;
import dev.chrysalis.dialect.SqlText;
import dev.chrysalis.dialect.StateSql;
import dev.chrysalis.dialect.SyncSql;
import dev.chrysalis.dialect.TableSql;
import dev.chrysalis.dialect.TypeSql;
import dev.chrysalis.dialect.ViewSql;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectName;
import dev.chrysalis.schema.Schema;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** SQL as PostgreSQL understands it, from major 14 on. */
final class PostgresqlSql implements SqlText {

    private final PostgresqlNames names = new PostgresqlNames();
    private final PostgresqlScript script = new PostgresqlScript();
    private final SideBySide description = new SideBySide(names, new PostgresqlCreation(names), new PostgresqlClauses(names));
    private final ObjectSql objects = new PostgresqlObjects(names);
    private final TableSql tables = new PostgresqlTables(names);
    private final ColumnSql columns = new PostgresqlColumns(names);
    private final ConstraintSql constraints = new PostgresqlConstraints(names);
    private final IndexSql indexes = new PostgresqlIndexes(names);
    private final BehaviourSql behaviour = new PostgresqlBehaviour(names);
    private final ViewSql views = new PostgresqlViews(names);
    private final SequenceSql sequences = new PostgresqlSequences(names);
    private final TypeSql types = new PostgresqlTypes(names);
    private final DefinitionSql definitions = new PostgresqlDefinitions(names);
    private final SyncSql sync = new PostgresqlSync(names);
    private final StateSql states = new PostgresqlStates(names);
    private final DataSql data = new RowQuestions(names, new PostgresqlTypeLimits());

    @Override
    public String quote(String identifier) {
        return names.quote(identifier);
    }

    @Override
    public String quote(ObjectName name) {
        return names.quote(name);
    }

    @Override
    public String literal(String value) {
        return names.literal(value);
    }

    @Override
    public List<String> describe(Schema schema, ObjectId id) {
        return description.describe(schema, id);
    }

    @Override
    public List<String> statements(String text) {
        return script.statements(text);
    }

    @Override
    public Set<Capability> capabilities() {
        return EnumSet.allOf(Capability.class);
    }

    @Override
    public ObjectSql objects() {
        return objects;
    }

    @Override
    public TableSql tables() {
        return tables;
    }

    @Override
    public ColumnSql columns() {
        return columns;
    }

    @Override
    public ConstraintSql constraints() {
        return constraints;
    }

    @Override
    public IndexSql indexes() {
        return indexes;
    }

    @Override
    public BehaviourSql behaviour() {
        return behaviour;
    }

    @Override
    public ViewSql views() {
        return views;
    }

    @Override
    public SequenceSql sequences() {
        return sequences;
    }

    @Override
    public TypeSql types() {
        return types;
    }

    @Override
    public DefinitionSql definitions() {
        return definitions;
    }

    @Override
    public SyncSql sync() {
        return sync;
    }

    @Override
    public StateSql states() {
        return states;
    }

    @Override
    public DataSql data() {
        return data;
    }
}
