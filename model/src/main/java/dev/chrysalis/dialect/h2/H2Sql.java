package dev.chrysalis.dialect.h2;

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
import java.util.List;
import java.util.Set;

/** SQL as H2 understands it. */
final class H2Sql implements SqlText {

    private final H2Names names = new H2Names();
    private final H2Script script = new H2Script();
    private final SideBySide description = new SideBySide(names, new H2Creation(names), new H2Clauses(names));
    private final ObjectSql objects = new H2Objects(names);
    private final TableSql tables = new H2Tables(names);
    private final ColumnSql columns = new H2Columns(names);
    private final ConstraintSql constraints = new H2Constraints(names);
    private final IndexSql indexes = new H2Indexes(names);
    private final BehaviourSql behaviour = new H2Behaviour(names);
    private final ViewSql views = new H2Views(names);
    private final SequenceSql sequences = new H2Sequences(names);
    private final TypeSql types = new H2Types(names);
    private final DefinitionSql definitions = new H2Definitions();
    private final SyncSql sync = new H2Sync(names);
    private final StateSql states = new H2States(names);
    private final DataSql data = new RowQuestions(names, new H2TypeLimits());

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
        return Set.of(Capability.REPLACEABLE_VIEWS, Capability.CONVERTING_TYPE_CHANGES);
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
