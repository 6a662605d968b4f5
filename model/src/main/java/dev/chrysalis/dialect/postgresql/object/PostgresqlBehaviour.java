package dev.chrysalis.dialect.postgresql.object;

import dev.chrysalis.dialect.postgresql.text.PostgresqlComments;
import dev.chrysalis.dialect.postgresql.text.PostgresqlNames;
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
import java.util.stream.Collectors;

/** Statements about triggers, rules and policies of PostgreSQL. */
public final class PostgresqlBehaviour implements BehaviourSql {

    private static final String ORIGIN = "ORIGIN";

    private final PostgresqlNames names;
    private final PostgresqlComments comments;

    public PostgresqlBehaviour(PostgresqlNames names) {
        this.names = names;
        this.comments = new PostgresqlComments(names);
    }

    @Override
    public List<String> create(ObjectName holder, Trigger trigger) {
        List<String> statements = new ArrayList<>();
        statements.add(trigger.definition());
        if (!trigger.enabled().equals(ORIGIN)) {
            statements.add(enableTrigger(holder, trigger.name(), trigger.enabled()));
        }
        comments.initial(new ObjectId(ObjectKind.TRIGGER, holder, trigger.name()), trigger.annotations()).ifPresent(statements::add);
        return statements;
    }

    @Override
    public String enableTrigger(ObjectName holder, String trigger, String enabled) {
        return enable(holder, enabled, "TRIGGER " + names.quote(trigger));
    }

    @Override
    public List<String> create(ObjectName holder, Rule rule) {
        List<String> statements = new ArrayList<>();
        statements.add(rule.definition());
        if (!rule.enabled().equals(ORIGIN)) {
            statements.add(enableRule(holder, rule.name(), rule.enabled()));
        }
        comments.initial(new ObjectId(ObjectKind.RULE, holder, rule.name()), rule.annotations()).ifPresent(statements::add);
        return statements;
    }

    @Override
    public String enableRule(ObjectName table, String rule, String enabled) {
        return enable(table, enabled, "RULE " + names.quote(rule));
    }

    @Override
    public List<String> create(ObjectName table, Policy policy) {
        List<String> statements = new ArrayList<>();
        String command = policy.command().equals("ALL") ? "" : " FOR " + policy.command();
        statements.add("CREATE POLICY " + names.quote(policy.name()) + " ON " + names.quote(table)
                + (policy.permissive() ? "" : " AS RESTRICTIVE") + command + rolesAndExpressions(policy));
        comments.initial(new ObjectId(ObjectKind.POLICY, table, policy.name()), policy.annotations()).ifPresent(statements::add);
        return statements;
    }

    @Override
    public Optional<List<String>> change(ObjectName table, Policy before, Policy after) {
        boolean loses = before.using().isPresent() && after.using().isEmpty()
                || before.withCheck().isPresent() && after.withCheck().isEmpty();
        if (loses || !before.command().equals(after.command()) || before.permissive() != after.permissive()) {
            return Optional.empty();
        }
        return Optional.of(List.of("ALTER POLICY " + names.quote(after.name()) + " ON " + names.quote(table)
                + rolesAndExpressions(after)));
    }

    private String rolesAndExpressions(Policy policy) {
        String roles = policy.roles().stream()
                .map(role -> role.equals("PUBLIC") ? role : names.quote(role))
                .collect(Collectors.joining(", "));
        return (roles.isEmpty() ? "" : " TO " + roles)
                + policy.using().map(expression -> " USING (" + expression + ")").orElse("")
                + policy.withCheck().map(expression -> " WITH CHECK (" + expression + ")").orElse("");
    }

    private String enable(ObjectName holder, String enabled, String what) {
        String action = switch (enabled) {
            case "DISABLED" -> "DISABLE ";
            case "REPLICA" -> "ENABLE REPLICA ";
            case "ALWAYS" -> "ENABLE ALWAYS ";
            default -> "ENABLE ";
        };
        return "ALTER TABLE " + names.quote(holder) + " " + action + what;
    }
}
