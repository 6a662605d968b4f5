package dev.chrysalis.plan.recipe.rows;

import dev.chrysalis.dialect.sql.DataQuestion;
import dev.chrysalis.diff.ColumnChange.ColumnTypeChanged;
import dev.chrysalis.plan.recipe.Situation;
import dev.chrysalis.plan.recipe.TypeFit;
import dev.chrysalis.schema.Constraint;
import dev.chrysalis.schema.ConstraintKind;
import dev.chrysalis.schema.Index;
import dev.chrysalis.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Keys and unique indexes over a column whose new type or collation may take values for equal that were not. */
final class RetypedKeys {

    private final ColumnTypeChanged change;
    private final Situation situation;

    RetypedKeys(ColumnTypeChanged change, Situation situation) {
        this.change = change;
        this.situation = situation;
    }

    /** Whether the column gets another notion of equal, and something stands on it that allows each value once. */
    boolean any() {
        boolean converted = TypeFit.between(change.before().type().definition(), change.after().type().definition()).tightens();
        return (converted || !change.before().collation().equals(change.after().collation())) && !(keys().isEmpty() && indexes().isEmpty());
    }

    /** The first of them with rows that it would refuse. */
    Optional<Demand> demand() {
        return any() ? situation.prodTable(change.table()).flatMap(prod -> Demand.then(change.table(), situation)
                .flatMap(holder -> against(questions(prod), questions(holder)))) : Optional.empty();
    }

    private Optional<Demand> against(List<DataQuestion> now, List<DataQuestion> then) {
        return Demand.heaviest(IntStream.range(0, now.size()).mapToObj(position -> new Demand(change.subject(), change.table(),
                situation.evidence().found(now.get(position)), Optional.of(then.get(position)), false, false)).toList());
    }

    private List<DataQuestion> questions(Table table) {
        Map<String, String> coming = Map.of(change.before().name(), compared());
        List<DataQuestion> questions = new ArrayList<>();
        keys().forEach(key -> situation.sql().data().violations(table, key, coming).ifPresent(questions::add));
        indexes().forEach(index -> situation.sql().data().duplicates(table, index, coming).ifPresent(questions::add));
        return questions;
    }

    /** What tells two values of the column apart then; a type that ignores case need not be there yet. */
    private String compared() {
        String column = situation.sql().quote(change.before().name());
        String converted = TypeFit.isCaseless(change.after().type().definition()) ? "lower(CAST(" + column + " AS text))"
                : ValueConversion.of(change, situation).forward();
        return converted + change.after().collation().map(collation -> " COLLATE " + collation).orElse("");
    }

    private List<Constraint> keys() {
        return situation.devTable(change.table()).stream().flatMap(table -> table.constraints().stream())
                .filter(key -> (key.kind() == ConstraintKind.PRIMARY_KEY || key.kind() == ConstraintKind.UNIQUE)
                        && key.columns().contains(change.after().name()))
                .filter(key -> situation.prodTable(change.table()).flatMap(table -> table.constraint(key.name())).isPresent()).toList();
    }

    private List<Index> indexes() {
        return situation.devTable(change.table()).stream().flatMap(table -> table.indexes().stream())
                .filter(index -> index.unique() && index.keys().stream().anyMatch(key -> key.contains(change.after().name())))
                .filter(index -> situation.prodTable(change.table()).flatMap(table -> table.index(index.name())).isPresent()).toList();
    }
}
