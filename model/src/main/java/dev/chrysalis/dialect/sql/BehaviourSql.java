package dev.chrysalis.dialect.sql;

import dev.chrysalis.schema.ObjectName;
import dev.chrysalis.schema.Policy;
import dev.chrysalis.schema.Rule;
import dev.chrysalis.schema.Trigger;
import java.util.List;
import java.util.Optional;

/** Statements about triggers, rules and policies; dropping, renaming and commenting are in {@link ObjectSql}. */
public interface BehaviourSql {

    /** Makes the trigger with its state and comment; its function must be there. */
    List<String> create(ObjectName holder, Trigger trigger);

    /** @param enabled the server's word: {@code ORIGIN}, {@code DISABLED}, {@code REPLICA}, {@code ALWAYS} */
    String enableTrigger(ObjectName holder, String trigger, String enabled);

    List<String> create(ObjectName holder, Rule rule);

    /** @param enabled as for {@link #enableTrigger} */
    String enableRule(ObjectName table, String rule, String enabled);

    List<String> create(ObjectName table, Policy policy);

    /**
     * Alters roles and expressions of a policy.
     *
     * @return empty where it has to be made anew
     */
    Optional<List<String>> change(ObjectName table, Policy before, Policy after);
}
