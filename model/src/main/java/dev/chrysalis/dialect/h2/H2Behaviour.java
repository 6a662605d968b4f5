package dev.chrysalis.dialect.h2;

import dev.chrysalis.dialect.BehaviourSql;
import dev.chrysalis.schema.ObjectName;
import dev.chrysalis.schema.Policy;
import dev.chrysalis.schema.Rule;
import dev.chrysalis.schema.Trigger;
import java.util.List;
import java.util.Optional;

/** Stands for what is written next. */
final class H2Behaviour implements BehaviourSql {

    @Override
    public List<String> create(ObjectName holder, Trigger trigger) {
        throw new UnsupportedOperationException("H2: BehaviourSql is not there yet");
    }

    @Override
    public String enableTrigger(ObjectName holder, String trigger, String enabled) {
        throw new UnsupportedOperationException("H2: BehaviourSql is not there yet");
    }

    @Override
    public List<String> create(ObjectName holder, Rule rule) {
        throw new UnsupportedOperationException("H2: BehaviourSql is not there yet");
    }

    @Override
    public String enableRule(ObjectName table, String rule, String enabled) {
        throw new UnsupportedOperationException("H2: BehaviourSql is not there yet");
    }

    @Override
    public List<String> create(ObjectName table, Policy policy) {
        throw new UnsupportedOperationException("H2: BehaviourSql is not there yet");
    }

    @Override
    public Optional<List<String>> change(ObjectName table, Policy before, Policy after) {
        throw new UnsupportedOperationException("H2: BehaviourSql is not there yet");
    }
}
