package dev.chrysalis.plan.recipe;

import dev.chrysalis.dialect.Dialect;
import dev.chrysalis.dialect.sql.Capability;
import dev.chrysalis.dialect.sql.SqlText;
import dev.chrysalis.diff.ColumnChange;
import dev.chrysalis.diff.ObjectChange;
import dev.chrysalis.diff.SchemaChange;
import dev.chrysalis.diff.TableChange;
import dev.chrysalis.plan.Answer;
import dev.chrysalis.plan.Limits;
import dev.chrysalis.plan.evidence.Evidence;
import dev.chrysalis.schema.EnumType;
import dev.chrysalis.schema.Index;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectKind;
import dev.chrysalis.schema.ObjectName;
import dev.chrysalis.schema.Routine;
import dev.chrysalis.schema.Schema;
import dev.chrysalis.schema.SchemaObject;
import dev.chrysalis.schema.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a recipe may know beside its own change: both schemas, the rows' evidence, what was decided, how the database writes. */
public final class Situation {

    private static final List<ObjectKind> NAMESAKES = List.of(ObjectKind.TABLE, ObjectKind.VIEW, ObjectKind.MATERIALIZED_VIEW);

    private final BothSides sides;
    private final RemadeTrees remadeTrees;
    private final Schema prod;
    private final Schema dev;
    private final Dialect dialect;
    private final Evidence evidence;
    private final Limits limits;
    private final List<Answer> answers;
    private final Map<ObjectName, ObjectName> prodNames = new HashMap<>();
    private final Set<ObjectId> newColumns = new HashSet<>();
    private final Set<ObjectId> obsoleteColumns = new HashSet<>();
    private final Set<ObjectId> droppedObjects = new HashSet<>();
    private final Set<ObjectId> changedObjects = new HashSet<>();
    private final Set<ObjectId> leftOut;
    private final Map<ObjectId, ColumnChange.ColumnTypeChanged> retyped = new HashMap<>();
    private final Map<ObjectId, ColumnChange.ColumnRenamed> renamings = new HashMap<>();
    private final Map<ObjectId, String> successions = new HashMap<>();
    private final List<ObjectChange.ExtensionChanged> movedExtensions = new ArrayList<>();
    private final Map<ObjectName, Long> rows = new HashMap<>();

    /**
     * @param changes what was decided to be planned
     * @param leftOut the subjects of those that are not planned, so that they stay as PROD has them
     */
    public Situation(BothSides sides, List<SchemaChange> changes, Set<ObjectId> leftOut, Dialect dialect, Evidence evidence, Limits limits,
                     List<Answer> answers) {
        this.sides = sides;
        this.leftOut = Set.copyOf(leftOut);
        prod = sides.prod();
        dev = sides.dev();
        this.dialect = dialect;
        this.evidence = evidence;
        this.limits = limits;
        this.answers = List.copyOf(answers);
        changes.forEach(this::learn);
        remadeTrees = new RemadeTrees(prod, dev, prodNames);
    }

    private void learn(SchemaChange change) {
        changedObjects.add(change.subject());
        if (change instanceof TableChange.TableRenamed renamed) {
            prodNames.put(renamed.after().name(), renamed.before().name());
        } else if (change instanceof ObjectChange.SequenceRenamed renamed) {
            prodNames.put(renamed.after().name(), renamed.before().name());
        } else if (change instanceof ColumnChange.ColumnAdded added) {
            newColumns.add(added.subject());
        } else if (change instanceof ColumnChange.ColumnDropped dropped) {
            obsoleteColumns.add(dropped.subject());
        } else if (change instanceof ObjectChange.ObjectDropped dropped) {
            droppedObjects.add(dropped.subject());
        } else if (change instanceof ObjectChange.ExtensionChanged changed && !changed.before().schema().equals(changed.after().schema())) {
            movedExtensions.add(changed);
        } else if (change instanceof ColumnChange.ColumnTypeChanged changed) {
            retyped.put(changed.subject(), changed);
        } else if (change instanceof ColumnChange.ColumnRenamed renamed) {
            obsoleteColumns.add(ObjectId.column(renamed.table(), renamed.before().name()));
            renamings.put(ObjectId.column(renamed.table(), renamed.before().name()), renamed);
            successions.put(renamed.subject(), sql().quote(renamed.before().name()));
        } else if (change instanceof ColumnChange.ColumnsReplaced replaced) {
            replaced.after().forEach(after -> Optional.ofNullable(replaced.expressions().get(after.name()))
                    .filter(value -> !value.isBlank())
                    .ifPresent(value -> successions.put(ObjectId.column(replaced.table(), after.name()), value)));
            replaced.before().forEach(before -> obsoleteColumns.add(ObjectId.column(replaced.table(), before.name())));
        }
    }

    public Schema prod() {
        return prod;
    }

    public Schema dev() {
        return dev;
    }

    public DependencyIndex prodNeeds() {
        return sides.prodNeeds();
    }

    public DependencyIndex devNeeds() {
        return sides.devNeeds();
    }

    public SqlText sql() {
        return dialect.sql();
    }

    public Limits limits() {
        return limits;
    }

    public RemadeTrees remadeTrees() {
        return remadeTrees;
    }

    public Evidence evidence() {
        return evidence;
    }

    public boolean can(Capability capability) {
        return dialect.sql().capabilities().contains(capability);
    }

    boolean transactionalDdl() {
        return dialect.control().transactionalDdl();
    }

    public Optional<Answer> answer(String decision) {
        return answers.stream().filter(answer -> answer.decision().equals(decision)).findFirst();
    }

    /** The name that a table or sequence of DEV has in PROD. */
    public ObjectName prodName(ObjectName devName) {
        return prodNames.getOrDefault(devName, devName);
    }

    /** The name that a table of PROD is going to have. */
    public ObjectName devName(ObjectName prodName) {
        return prodNames.entrySet().stream().filter(entry -> entry.getValue().equals(prodName))
                .map(Map.Entry::getKey).findFirst().orElse(prodName);
    }

    /** The table as PROD has it, by its name in DEV. */
    public Optional<Table> prodTable(ObjectName devName) {
        return prod.table(prodName(devName));
    }

    public Optional<Table> devTable(ObjectName devName) {
        return dev.table(devName);
    }

    /** How PROD's texts read once tables and sequences have their new names. */
    public RenamedText renamedText() {
        return new RenamedText(prodNames.entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey)));
    }

    /** Whether a table or sequence of PROD gets another name. */
    public boolean hasOldName(ObjectName prodName) {
        return prodNames.containsValue(prodName);
    }

    public Locks locks() {
        return new Locks(dialect.sql());
    }

    /** Whether this release adds the column, so that the old application does not know it. */
    public boolean isNewColumn(ObjectName table, String column) {
        return newColumns.contains(ObjectId.column(table, column));
    }

    /** Whether this release adds all of them, and there are any. */
    public boolean areNewColumns(ObjectName table, List<String> columns) {
        return !columns.isEmpty() && columns.stream().allMatch(column -> isNewColumn(table, column));
    }

    /** The other type that a column of DEV gets; empty for one that keeps its own. */
    public Optional<ColumnChange.ColumnTypeChanged> typeChange(ObjectName table, String column) {
        return Optional.ofNullable(retyped.get(ObjectId.column(table, column)));
    }

    /** What gives a column of DEV its values from those of PROD that it takes over from, as an expression; empty for any other column. */
    public Optional<String> succession(ObjectName table, String column) {
        return Optional.ofNullable(successions.get(ObjectId.column(table, column)));
    }

    /** Those that come to lie in another schema. */
    public List<ObjectChange.ExtensionChanged> movedExtensions() {
        return movedExtensions;
    }

    /** Whether this release takes the column away, by the name that PROD gives it. */
    public boolean isObsoleteColumn(ObjectName table, String column) {
        return obsoleteColumns.contains(ObjectId.column(table, column));
    }

    /** Whether an object of PROD goes, by itself or with its table. */
    public boolean isDropped(ObjectId inProd) {
        return droppedObjects.contains(inProd) || droppedObjects.contains(ObjectId.table(inProd.name()))
                || obsoleteColumns.contains(inProd);
    }

    /** The other name that a column gets, by the one that it has in PROD. */
    public Optional<ColumnChange.ColumnRenamed> renaming(ObjectId before) {
        return Optional.ofNullable(renamings.get(before));
    }

    /** Whether an object of PROD differs from DEV's, or is not in DEV, and stays so. */
    public boolean isLeftOut(ObjectId inProd) {
        ObjectId inDev = inProd.kind().isPart() ? new ObjectId(inProd.kind(), devName(inProd.name()), inProd.part()) : inProd;
        boolean view = inProd.kind() == ObjectKind.VIEW || inProd.kind() == ObjectKind.MATERIALIZED_VIEW;
        return !changedObjects.contains(inProd) && !changedObjects.contains(inDev) && leftOut.stream()
                .anyMatch(subject -> subject.equals(inProd) || subject.equals(inDev) || view && subject.name().equals(inProd.name()));
    }

    /** Whether one that is left out can be made again as PROD has it: all that it rests on stays. */
    public boolean staysAsInProd(ObjectId inProd) {
        return isLeftOut(inProd) && prodNeeds().needsOf(inProd).stream().noneMatch(this::isDropped);
    }

    /** Whether a column of PROD gets another type, so that it rests on the one that it had no more. */
    public boolean isRetyped(ObjectId prodColumn) {
        return retyped.keySet().stream().map(column -> ObjectId.column(prodName(column.name()), column.part()))
                .anyMatch(prodColumn::equals);
    }

    /** The object of DEV that takes the name of one that goes: a table where a view was, a routine that could not be told from it. */
    public Optional<SchemaObject> namesake(SchemaObject dropped) {
        if (dropped instanceof Routine routine) {
            return dev.all(Routine.class).filter(other -> prod.find(other.id()).isEmpty() && other.isAmbiguousBeside(routine))
                    .map(SchemaObject.class::cast).findFirst();
        }
        return RelationNames.of(prod, dropped.id()).flatMap(name -> NAMESAKES.stream().map(kind -> ObjectId.of(kind, name))
                .flatMap(id -> dev.find(id).stream()).findFirst());
    }

    /** Whether something rests on an object that goes, and stays as it is but for resting on another one from then on. */
    public boolean hasSurvivors(SchemaObject dropped) {
        Set<ObjectId> own = Making.withParts(dropped).collect(Collectors.toSet());
        boolean renewed = namesake(dropped).isPresent();
        Making fresh = new Making(sql(), dev);
        return prodNeeds().closure(own).stream().filter(dependent -> !own.contains(dependent)
                && !dependent.name().equals(dropped.id().name()))
                .filter(dependent -> renewed && !dependent.kind().isPart() || !changedObjects.contains(dependent))
                .anyMatch(dependent -> fresh.of(dependent).isPresent());
    }

    /** Whether changing the column's type sets its default too. */
    public boolean defaultGoesWithType(ObjectName table, String column) {
        return retyped.containsKey(ObjectId.column(table, column)) || devTable(table).flatMap(found -> found.column(column))
                .flatMap(found -> found.type().declaredBy()).filter(this::isMadeAnew).isPresent();
    }

    private boolean isMadeAnew(ObjectName enumeration) {
        ObjectId id = ObjectId.of(ObjectKind.TYPE, enumeration);
        return prod.find(id).filter(EnumType.class::isInstance).map(EnumType.class::cast).flatMap(before -> dev.find(id)
                .filter(EnumType.class::isInstance).map(EnumType.class::cast).filter(after -> !before.values().equals(after.values()))
                .filter(after -> sql().types().addValues(before, after).isEmpty())).isPresent();
    }

    /** Whether the index that PROD has under that name goes, for good or to be built anew. */
    public boolean isIndexGoing(ObjectName index) {
        return prod.all(Table.class).filter(table -> table.name().schema().equals(index.schema()))
                .filter(table -> table.index(index.name()).isPresent()).findFirst()
                .filter(table -> !hasSame(devName(table.name()), table.index(index.name()).orElseThrow())).isPresent();
    }

    private boolean hasSame(ObjectName devName, Index index) {
        return devTable(devName).flatMap(table -> table.index(index.name()))
                .filter(other -> other.unique() == index.unique() && other.structure().equals(index.structure())).isPresent();
    }

    /** Whether DEV uses the name of an index or key of PROD for another one. */
    boolean isNameReused(ObjectName relation) {
        return sides.isNameReused(relation);
    }

    /** Whether a table that stands by itself in PROD is a partition in DEV. */
    public boolean becomesPartition(ObjectName devName) {
        return prodTable(devName).filter(table -> table.storage().partitionOf().isEmpty()).isPresent()
                && devTable(devName).flatMap(table -> table.storage().partitionOf()).isPresent();
    }

    /** How many rows PROD holds in the table, by its name in DEV; 0 for a new one. */
    public long rows(ObjectName devName) {
        return rows.computeIfAbsent(devName, name -> prodTable(name).map(table -> evidence.rows(table.name())).orElse(0L));
    }

    public boolean isSmall(ObjectName devName) {
        return rows(devName) <= limits.smallTableRows();
    }
}
