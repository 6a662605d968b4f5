package dev.chrysalis.dialect.h2;

import dev.chrysalis.dialect.BehaviourSql;
import dev.chrysalis.dialect.Capability;
import dev.chrysalis.dialect.ColumnSql;
import dev.chrysalis.dialect.ConstraintSql;
import dev.chrysalis.dialect.DataSql;
import dev.chrysalis.dialect.DefinitionSql;
import dev.chrysalis.dialect.IndexSql;
import dev.chrysalis.dialect.ObjectSql;
import dev.chrysalis.dialect.SequenceSql;
import dev.chrysalis.dialect.SqlText;
import dev.chrysalis.dialect.StateSql;
import dev.chrysalis.dialect.SyncSql;
import dev.chrysalis.dialect.TableSql;
import dev.chrysalis.dialect.TypeSql;
import dev.chrysalis.dialect.ViewSql;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectName;
import dev.chrysalis.schema.Schema;
import java.util.List;
import java.util.Set;

/** SQL as H2 understands it. */
final class H2Sql implements SqlText {

    private final ObjectSql objects = new H2Objects();
    private final TableSql tables = new H2Tables();
    private final ColumnSql columns = new H2Columns();
    private final ConstraintSql constraints = new H2Constraints();
    private final IndexSql indexes = new H2Indexes();
    private final BehaviourSql behaviour = new H2Behaviour();
    private final ViewSql views = new H2Views();
    private final SequenceSql sequences = new H2Sequences();
    private final TypeSql types = new H2Types();
    private final DefinitionSql definitions = new H2Definitions();
    private final SyncSql sync = new H2Sync();
    private final StateSql states = new H2States();
    private final DataSql data = new H2Data();

    @Override
    public String quote(String identifier) {
        throw new UnsupportedOperationException("the SQL of H2 is not there yet");
    }

    @Override
    public String quote(ObjectName name) {
        throw new UnsupportedOperationException("the SQL of H2 is not there yet");
    }

    @Override
    public String literal(String value) {
        throw new UnsupportedOperationException("the SQL of H2 is not there yet");
    }

    @Override
    public List<String> describe(Schema schema, ObjectId id) {
        throw new UnsupportedOperationException("the SQL of H2 is not there yet");
    }

    @Override
    public List<String> statements(String script) {
        throw new UnsupportedOperationException("the SQL of H2 is not there yet");
    }

    @Override
    public Set<Capability> capabilities() {
        throw new UnsupportedOperationException("the SQL of H2 is not there yet");
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
