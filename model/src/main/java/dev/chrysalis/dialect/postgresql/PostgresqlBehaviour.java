package dev.chrysalis.dialect.postgresql;

import dev.chrysalis.dialect.BehaviourSql;
import dev.chrysalis.schema.ObjectName;
import dev.chrysalis.schema.Policy;
import dev.chrysalis.schema.Rule;
import dev.chrysalis.schema.Trigger;
import java.util.List;
import java.util.Optional;

/** Stands for what is written next. */
final class PostgresqlBehaviour implements BehaviourSql {

    @Override
    public List<String> create(ObjectName holder, Trigger trigger) {
        throw new UnsupportedOperationException("PostgreSQL: BehaviourSql is not there yet");
    }

    @Override
    public String enableTrigger(ObjectName holder, String trigger, String enabled) {
        throw new UnsupportedOperationException("PostgreSQL: BehaviourSql is not there yet");
    }

    @Override
    public List<String> create(ObjectName holder, Rule rule) {
        throw new UnsupportedOperationException("PostgreSQL: BehaviourSql is not there yet");
    }

    @Override
    public String enableRule(ObjectName table, String rule, String enabled) {
        throw new UnsupportedOperationException("PostgreSQL: BehaviourSql is not there yet");
    }

    @Override
    public List<String> create(ObjectName table, Policy policy) {
        throw new UnsupportedOperationException("PostgreSQL: BehaviourSql is not there yet");
    }

    @Override
    public Optional<List<String>> change(ObjectName table, Policy before, Policy after) {
        throw new UnsupportedOperationException("PostgreSQL: BehaviourSql is not there yet");
    }
}
