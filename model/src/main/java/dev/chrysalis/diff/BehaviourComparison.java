package dev.chrysalis.diff;

import dev.chrysalis.schema.Annotations;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectKind;
import dev.chrysalis.schema.ObjectName;
import dev.chrysalis.schema.Policy;
import dev.chrysalis.schema.Rule;
import dev.chrysalis.schema.Trigger;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Compares what makes a table or view act by itself: its triggers, policies and rules. */
final class BehaviourComparison {

    private final ObjectName holder;
    private final Facts facts;

    BehaviourComparison(ObjectName holder, Facts facts) {
        this.holder = holder;
        this.facts = facts;
    }

    void compareTriggers(List<Trigger> before, List<Trigger> after) {
        compare(ObjectKind.TRIGGER, Matching.by(Trigger::name, before, after), Trigger::name, Shape::of, Trigger::annotations,
                (old, now) -> new BehaviourChange.TriggerChanged(holder, old, now));
    }

    void comparePolicies(List<Policy> before, List<Policy> after) {
        compare(ObjectKind.POLICY, Matching.by(Policy::name, before, after), Policy::name, Shape::of, Policy::annotations,
                (old, now) -> new BehaviourChange.PolicyChanged(holder, old, now));
    }

    void compareRules(List<Rule> before, List<Rule> after) {
        compare(ObjectKind.RULE, Matching.by(Rule::name, before, after), Rule::name, Shape::of, Rule::annotations,
                (old, now) -> new BehaviourChange.RuleChanged(holder, old, now));
    }

    private <T> void compare(ObjectKind kind, Matching<T> parts, Function<T, String> name, UnaryOperator<T> shape,
                             Function<T, Annotations> annotations, BiFunction<Optional<T>, Optional<T>, SchemaChange> change) {
        parts.dropped().forEach(part -> facts.add(change.apply(Optional.of(part), Optional.empty())));
        for (Matching.Pair<T> pair : parts.both()) {
            facts.compare(shape.apply(pair.before()), shape.apply(pair.after()),
                    () -> change.apply(Optional.of(pair.before()), Optional.of(pair.after())));
            facts.compareComments(new ObjectId(kind, holder, name.apply(pair.after())), annotations.apply(pair.before()),
                    annotations.apply(pair.after()));
        }
        parts.added().forEach(part -> facts.add(change.apply(Optional.empty(), Optional.of(part))));
    }
}
