package dev.chrysalis.dialect.h2;

import dev.chrysalis.dialect.sql.BehaviourSql;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectKind;
import dev.chrysalis.schema.ObjectName;
import dev.chrysalis.schema.Policy;
import dev.chrysalis.schema.Rule;
import dev.chrysalis.schema.Trigger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Statements about triggers of H2, which knows neither rules nor policies. */
final class H2Behaviour implements BehaviourSql {

    private final H2Comments comments;

    H2Behaviour(H2Names names) {
        this.comments = new H2Comments(names);
    }

    @Override
    public List<String> create(ObjectName holder, Trigger trigger) {
        List<String> statements = new ArrayList<>();
        statements.add(trigger.definition());
        comments.initial(new ObjectId(ObjectKind.TRIGGER, holder, trigger.name()), trigger.annotations()).ifPresent(statements::add);
        return statements;
    }

    @Override
    public String enableTrigger(ObjectName holder, String trigger, String enabled) {
        throw new H2Unsupported("switch a trigger on or off");
    }

    @Override
    public List<String> create(ObjectName holder, Rule rule) {
        throw new H2Unsupported("keep rules");
    }

    @Override
    public String enableRule(ObjectName table, String rule, String enabled) {
        throw new H2Unsupported("keep rules");
    }

    @Override
    public List<String> create(ObjectName table, Policy policy) {
        throw new H2Unsupported("keep row-level policies");
    }

    @Override
    public Optional<List<String>> change(ObjectName table, Policy before, Policy after) {
        throw new H2Unsupported("keep row-level policies");
    }
}
