package dev.chrysalis.diff;

import dev.chrysalis.schema.Annotations;
import dev.chrysalis.schema.Column;
import dev.chrysalis.schema.Constraint;
import dev.chrysalis.schema.Index;
import dev.chrysalis.schema.Policy;
import dev.chrysalis.schema.Rule;
import dev.chrysalis.schema.Trigger;
import java.util.List;

/** What counts when two parts are compared: everything but comment, owner and privileges. */
final class Shape {

    private Shape() {
    }

    static Constraint of(Constraint constraint) {
        return new Constraint(constraint.name(), constraint.kind(), constraint.columns(), constraint.references(), constraint.definition(),
                constraint.validated(), constraint.inherited(), constraint.options(), Annotations.NONE);
    }

    /** What the constraint demands, whatever it is called and whoever called it so. */
    static Constraint ofUnnamed(Constraint constraint) {
        return of(constraint).withName("").withGeneratedName(false);
    }

    /** What the index is, whatever it is called. */
    static List<Object> of(Index index) {
        return List.of(index.structure(), index.unique(), index.keys(), index.predicate(), index.valid(), index.attachedTo(),
                index.options());
    }

    /** What the index is as a part of another one, whatever that one is called; any index that is no part is like itself alone. */
    static List<Object> ofPart(Index index) {
        return index.attachedTo().isEmpty() ? List.of(index.name())
                : List.of(index.structure(), index.unique(), index.keys(), index.predicate(), index.valid(), index.options());
    }

    static Trigger of(Trigger trigger) {
        return new Trigger(trigger.name(), trigger.definition(), trigger.function(), trigger.enabled(), trigger.inherited(),
                Annotations.NONE);
    }

    static Policy of(Policy policy) {
        return new Policy(policy.name(), policy.command(), policy.permissive(), policy.roles(), policy.using(), policy.withCheck(),
                Annotations.NONE);
    }

    static Rule of(Rule rule) {
        return new Rule(rule.name(), rule.definition(), rule.enabled(), Annotations.NONE);
    }

    /** The columns of a view or composite type: names, types and defaults, in order. */
    static List<List<Object>> ofColumns(List<Column> columns) {
        return columns.stream().map(column -> List.<Object>of(column.name(), column.type(), column.collation(),
                column.defaultExpression())).toList();
    }
}
