package dev.chrysalis.diff;

import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectKind;
import dev.chrysalis.schema.ObjectName;
import dev.chrysalis.schema.Policy;
import dev.chrysalis.schema.Rule;
import dev.chrysalis.schema.Trigger;
import java.util.Optional;

/**
 * A fact about what a table or view does by itself: it is in DEV only ({@code before} empty), in PROD only ({@code after} empty), or
 * defined otherwise.
 */
public sealed interface BehaviourChange extends SchemaChange {

    Optional<?> before();

    Optional<?> after();

    @Override
    default Difference difference() {
        if (before().isEmpty()) {
            return Difference.ADDED;
        }
        return after().isEmpty() ? Difference.DROPPED : Difference.CHANGED;
    }

    record TriggerChanged(ObjectName holder, Optional<Trigger> before, Optional<Trigger> after) implements BehaviourChange {
        @Override
        public ObjectId subject() {
            return new ObjectId(ObjectKind.TRIGGER, holder, after.or(() -> before).orElseThrow().name());
        }
    }

    record PolicyChanged(ObjectName table, Optional<Policy> before, Optional<Policy> after) implements BehaviourChange {
        @Override
        public ObjectId subject() {
            return new ObjectId(ObjectKind.POLICY, table, after.or(() -> before).orElseThrow().name());
        }
    }

    record RuleChanged(ObjectName holder, Optional<Rule> before, Optional<Rule> after) implements BehaviourChange {
        @Override
        public ObjectId subject() {
            return new ObjectId(ObjectKind.RULE, holder, after.or(() -> before).orElseThrow().name());
        }
    }
}
