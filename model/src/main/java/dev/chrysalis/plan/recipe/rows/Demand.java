package dev.chrysalis.plan.recipe.rows;

import dev.chrysalis.dialect.sql.Capability;
import dev.chrysalis.dialect.sql.DataQuestion;
import dev.chrysalis.dialect.sql.DataSql;
import dev.chrysalis.diff.ByKind;
import dev.chrysalis.diff.ColumnChange;
import dev.chrysalis.diff.ConstraintChange;
import dev.chrysalis.diff.IndexChange;
import dev.chrysalis.diff.SchemaChange;
import dev.chrysalis.diff.TypeChange;
import dev.chrysalis.plan.evidence.Violations;
import dev.chrysalis.plan.recipe.Heirs;
import dev.chrysalis.plan.recipe.SchemaParts;
import dev.chrysalis.plan.recipe.Situation;
import dev.chrysalis.plan.recipe.TypeFit;
import dev.chrysalis.schema.Column;
import dev.chrysalis.schema.Constraint;
import dev.chrysalis.schema.ConstraintKind;
import dev.chrysalis.schema.DataType;
import dev.chrysalis.schema.DomainType;
import dev.chrysalis.schema.EnumType;
import dev.chrysalis.schema.Index;
import dev.chrysalis.schema.NotNull;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectName;
import dev.chrysalis.schema.Table;
import dev.chrysalis.schema.UserType;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a change demands of rows that are there already.
 *
 * @param subject    what is changed, by its name in DEV
 * @param table      whose rows are meant, by its name in DEV
 * @param violations the rows of PROD that stand against it now
 * @param question   asks the same again when it comes to it; empty where no query tells
 * @param sparesOld  whether the server can be told to look at new rows only
 * @param fillable   whether a value in one column is all that they lack
 */
public record Demand(ObjectId subject, ObjectName table, Violations violations, Optional<DataQuestion> question, boolean sparesOld,
              boolean fillable) {

    /** Empty where the change demands nothing of old rows. */
    static Optional<Demand> of(SchemaChange change, Situation situation) {
        if (change instanceof TypeChange changed) {
            return new RowsOfType(changed.before(), changed.after(), situation).demand();
        } else if (change instanceof ConstraintChange changed) {
            return changed.demanded().flatMap(constraint -> of(changed.table(), constraint, change.subject(), situation));
        } else if (change instanceof IndexChange changed) {
            return changed.built().flatMap(index -> of(changed.table(), index, change.subject(), situation));
        }
        return new ByKind<Optional<Demand>>()
                .of(ColumnChange.ColumnNullabilityChanged.class, changed -> ofNulls(changed, situation))
                .of(ColumnChange.ColumnOptionsChanged.class, changed -> ofOptions(changed, situation))
                .of(ColumnChange.ColumnTypeChanged.class, changed -> ofValues(changed, situation))
                .of(ColumnChange.ColumnRenamed.class, renamed -> ofName(renamed, situation))
                .of(ColumnChange.ColumnsReplaced.class, replaced ->
                        ofFollowing(replaced.table(), replaced.after(), change.subject(), situation))
                .answer(change).flatMap(demand -> demand);
    }

    private static Optional<Demand> ofNulls(ColumnChange.ColumnNullabilityChanged change, Situation situation) {
        return change.after().nullable() ? Optional.empty() : ofNulls(change, true, situation);
    }

    private static Optional<Demand> ofOptions(ColumnChange.ColumnOptionsChanged change, Situation situation) {
        return isDemandedOfAll(change) ? ofNulls(change, false, situation) : Optional.empty();
    }

    private static Optional<Demand> ofValues(ColumnChange.ColumnTypeChanged change, Situation situation) {
        Optional<Demand> ofType = ofType(change, situation);
        return ofType.filter(demand -> demand.violations().any()).or(() -> new RetypedKeys(change, situation).demand()).or(() -> ofType);
    }

    private static Optional<Demand> ofName(ColumnChange.ColumnRenamed change, Situation situation) {
        return change.before().nullable() ? ofFollowing(change.table(), List.of(change.after()), change.subject(),
                situation) : Optional.empty();
    }

    /** What asks for the values that the server would round or cut as it converts them, without a word; none where it refuses them. */
    static List<DataQuestion> ofLostValues(SchemaChange change, Situation situation) {
        if (change instanceof TypeChange.DomainChanged changed) {
            return new RowsOfType(changed.before(), changed.after(), situation).lostValues();
        } else if (change instanceof TypeChange.CompositeTypeChanged changed) {
            return new RowsOfType(changed.before(), changed.after(), situation).lostValues();
        }
        return change instanceof ColumnChange.ColumnTypeChanged changed && losesUnasked(changed, situation)
                ? ofType(changed, situation).flatMap(Demand::question).stream().toList() : List.of();
    }

    /** On a large table a trigger converts what is written meanwhile, and no trigger may stop the old application. */
    private static boolean losesUnasked(ColumnChange.ColumnTypeChanged change, Situation situation) {
        DataType before = HeldType.of(change.before().type(), situation.prod());
        DataType after = HeldType.of(change.after().type(), situation.dev());
        return declared(change.after(), EnumType.class, situation).isEmpty()
                && !(situation.isSmall(change.table()) && TypeFit.isRefused(before.definition(), after.definition()));
    }

    /** Of several the first that rows stand against, else the first that PROD did not answer. */
    static Optional<Demand> heaviest(List<Demand> demands) {
        return demands.stream().filter(demand -> demand.violations().any()).findFirst()
                .or(() -> demands.stream().filter(demand -> demand.violations().silence().isPresent()).findFirst());
    }

    private static Optional<Demand> of(ObjectName table, Constraint constraint, ObjectId subject, Situation situation) {
        if (constraint.inherited() || !constraint.validated()) {
            return Optional.empty();
        }
        ComingValues values = new ComingValues(table, situation);
        Optional<Map<String, String>> known = constraint.kind() == ConstraintKind.EXCLUSION
                ? Optional.of(values.namedIn(constraint.definition()))
                : values.of(constraint.columns());
        Violations violations = known
                .map(coming -> situation.evidence().breaking(situation.prodName(table), constraint, coming)).orElse(Violations.NONE);
        boolean partitioned = situation.devTable(table).filter(holder -> holder.storage().partitionedBy().isPresent()).isPresent();
        boolean spares = situation.can(Capability.UNVALIDATED_CONSTRAINTS) && !constraint.isKeptByIndex() && !Heirs.joins(table, situation)
                && (constraint.kind() == ConstraintKind.CHECK || !partitioned);
        return then(table, situation).map(holder -> new Demand(subject, table, violations, data(situation).violations(holder, constraint),
                spares, false));
    }

    private static Optional<Demand> ofNulls(ColumnChange.ColumnAltered change, boolean fillable, Situation situation) {
        Violations nulls = situation.evidence().nulls(situation.prodName(change.table()), change.before().name());
        return then(change.table(), situation).map(holder -> new Demand(change.subject(), change.table(), nulls,
                Optional.of(data(situation).nulls(holder, change.after().name())), false, fillable));
    }

    /** Whether rows or heirs that might be empty, though the column may not, may be so no longer. */
    private static boolean isDemandedOfAll(ColumnChange.ColumnOptionsChanged change) {
        NotNull after = NotNull.of(change.after());
        return !change.before().nullable() && !change.after().nullable()
                && after.bindsMoreThan(NotNull.of(change.before())) && !after.isNotValid();
    }

    /** The first column that may not be empty, and gets no value from those that it takes over from. */
    private static Optional<Demand> ofFollowing(ObjectName table, List<Column> columns, ObjectId subject, Situation situation) {
        return heaviest(columns.stream().filter(column -> !column.nullable())
                .flatMap(column -> situation.succession(table, column.name()).stream()
                .flatMap(expression -> then(table, situation).stream().map(holder -> new Demand(subject, table, situation.prodTable(table)
                        .map(prod -> situation.evidence().found(data(situation).outside(prod, "(" + expression + ") IS NOT NULL")))
                        .orElse(Violations.NONE),
                        Optional.of(data(situation).nulls(holder, column.name())), false, false)))).toList());
    }

    private static Optional<Demand> of(ObjectName table, Index index, ObjectId subject, Situation situation) {
        if (!index.unique() || index.attachedTo().isPresent()) {
            return Optional.empty();
        }
        Map<String, String> coming = new ComingValues(table, situation).namedIn(index.definition());
        Violations duplicates = situation.evidence().duplicates(situation.prodName(table), index, coming);
        return then(table, situation).map(holder ->
                new Demand(subject, table, duplicates, data(situation).duplicates(holder, index, Map.of()),
                false, false));
    }

    private static Optional<Demand> ofType(ColumnChange.ColumnTypeChanged change, Situation situation) {
        Column before = change.before().withType(HeldType.of(change.before().type(), situation.prod()));
        DataType after = HeldType.of(change.after().type(), situation.dev());
        if (change.after().inherited()) {
            return Optional.empty();
        }
        Optional<Demand> ofDomain = declared(change.after(), DomainType.class, situation)
                .filter(domain -> situation.prod().find(domain.id()).isEmpty())
                .flatMap(domain -> RowsOfType.entering(domain, change, situation));
        if (ofDomain.isPresent() || !TypeFit.between(before.type().definition(), after.definition()).tightens()) {
            return ofDomain;
        }
        Optional<EnumType> values = declared(change.after(), EnumType.class, situation);
        if (values.isPresent()) {
            return then(change.table(), situation).map(holder -> new Demand(change.subject(), change.table(),
                    situation.prodTable(change.table()).map(table -> situation.evidence().found(
                            data(situation).otherThan(table, before.name(), values.get().values()))).orElse(Violations.NONE),
                    Optional.of(data(situation).otherThan(holder, before.name(), values.get().values())), false, false));
        }
        if (ConversionQuestion.forward(change, situation).isPresent()) {
            // whoever says how a value is made says what becomes of those that do not fit
            return Optional.empty();
        }
        if (losesValues(change, before.type(), after, situation)) {
            ValueConversion conversion = ValueConversion.of(change, situation);
            return then(change.table(), situation).flatMap(holder -> situation.prodTable(change.table())
                    .map(prod -> new Demand(change.subject(),
                    change.table(), situation.evidence().found(changed(prod, before, conversion, situation)),
                    Optional.of(changed(holder, before, conversion, situation)), false, false)));
        }
        Violations tooLarge = situation.evidence().tooLarge(situation.prodName(change.table()), before, after);
        return then(change.table(), situation).map(holder -> new Demand(change.subject(), change.table(), tooLarge,
                data(situation).tooLarge(holder, before, after), false, false));
    }

    /** Whether a value may become another one; what is text, or is told by its size, is not meant. */
    private static boolean losesValues(ColumnChange.ColumnTypeChanged change, DataType before, DataType after, Situation situation) {
        boolean sized = situation.prodTable(change.table())
                .flatMap(table -> data(situation).tooLarge(table, change.before().withType(before), after)).isPresent();
        return !sized && TypeFit.mayChangeValues(before.definition(), after.definition());
    }

    private static DataQuestion changed(Table table, Column column, ValueConversion conversion, Situation situation) {
        return data(situation).changed(table, column.name(), conversion.forward(), conversion.backward());
    }

    private static <T extends UserType> Optional<T> declared(Column column, Class<T> kind, Situation situation) {
        return TypeFamily.isArray(column.type()) ? Optional.empty() : situation.dev().declared(column.type(), kind);
    }

    private static DataSql data(Situation situation) {
        return situation.sql().data();
    }

    /** The table of PROD, under its name when it comes to it and with the columns that it has then. */
    static Optional<Table> then(ObjectName table, Situation situation) {
        return situation.prodTable(table).map(holder -> situation.devTable(table).stream().flatMap(dev -> dev.columns().stream())
                .reduce(SchemaParts.withName(holder, table), SchemaParts::plus, (one, other) -> other));
    }
}
