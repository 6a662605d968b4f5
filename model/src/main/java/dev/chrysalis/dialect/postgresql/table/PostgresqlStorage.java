package dev.chrysalis.dialect.postgresql.table;

import dev.chrysalis.dialect.postgresql.text.PostgresqlNames;
import dev.chrysalis.fault.ChrysalisException;
import dev.chrysalis.fault.FaultCode;
import dev.chrysalis.schema.ObjectName;
import dev.chrysalis.schema.TableStorage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How a table of PostgreSQL is kept, beside its columns. */
public final class PostgresqlStorage {

    private final PostgresqlNames names;

    public PostgresqlStorage(PostgresqlNames names) {
        this.names = names;
    }

    /** What follows the parenthesis of {@code CREATE TABLE}. */
    String creation(TableStorage storage) {
        StringBuilder text = new StringBuilder();
        if (!storage.inherits().isEmpty()) {
            text.append("\nINHERITS (").append(storage.inherits().stream().map(names::quote).collect(Collectors.joining(", "))).append(")");
        }
        storage.partitionedBy().ifPresent(key -> text.append("\nPARTITION BY ").append(key));
        if (!storage.accessMethod().isEmpty()) {
            text.append("\nUSING ").append(names.quote(storage.accessMethod()));
        }
        Map<String, String> parameters = withoutType(storage);
        if (!parameters.isEmpty()) {
            text.append("\nWITH (").append(names.parameters(parameters)).append(")");
        }
        if (!storage.tablespace().isEmpty()) {
            text.append("\nTABLESPACE ").append(names.quote(storage.tablespace()));
        }
        return text.toString();
    }

    /** What needs indexes or policies to be there. */
    List<String> finish(ObjectName table, TableStorage storage) {
        List<String> actions = new ArrayList<>();
        if (storage.isOfType()) {
            actions.add("OF " + storage.options().get(TableStorage.OF_TYPE));
        }
        addAccess(actions, TableStorage.PLAIN, storage);
        return statements(table, actions);
    }

    List<String> change(ObjectName table, TableStorage before, TableStorage after) {
        if (!before.partitionedBy().equals(after.partitionedBy())) {
            throw new ChrysalisException(FaultCode.NOT_SUPPORTED, "PostgreSQL cannot change how the table " + table + " is partitioned.",
                    "Nothing was changed.", "Have the table made anew and its rows copied.");
        }
        List<String> actions = new ArrayList<>();
        if (!Objects.equals(before.options().get(TableStorage.OF_TYPE), after.options().get(TableStorage.OF_TYPE))) {
            actions.add(after.isOfType() ? "OF " + after.options().get(TableStorage.OF_TYPE) : "NOT OF");
        }
        addParents(actions, before, after);
        if (before.unlogged() != after.unlogged()) {
            actions.add(after.unlogged() ? "SET UNLOGGED" : "SET LOGGED");
        }
        if (!before.accessMethod().equals(after.accessMethod())) {
            actions.add("SET ACCESS METHOD " + (after.accessMethod().isEmpty() ? "heap" : names.quote(after.accessMethod())));
        }
        if (!before.tablespace().equals(after.tablespace())) {
            actions.add("SET TABLESPACE " + (after.tablespace().isEmpty() ? "pg_default" : names.quote(after.tablespace())));
        }
        actions.addAll(parameters(withoutType(before), withoutType(after)));
        addAccess(actions, before, after);
        return statements(table, actions);
    }

    /** {@code SET (…)} and {@code RESET (…)} as they are needed. */
    public List<String> parameters(Map<String, String> before, Map<String, String> after) {
        Map<String, String> reset = new TreeMap<>(before);
        reset.keySet().removeAll(after.keySet());
        Map<String, String> set = new TreeMap<>(after);
        set.entrySet().removeIf(option -> option.getValue().equals(before.get(option.getKey())));
        List<String> actions = new ArrayList<>();
        if (!reset.isEmpty()) {
            actions.add("RESET (" + names.parameterNames(reset.keySet()) + ")");
        }
        if (!set.isEmpty()) {
            actions.add("SET (" + names.parameters(set) + ")");
        }
        return actions;
    }

    private static Map<String, String> withoutType(TableStorage storage) {
        Map<String, String> parameters = new TreeMap<>(storage.options());
        parameters.remove(TableStorage.OF_TYPE);
        return parameters;
    }

    private void addParents(List<String> actions, TableStorage before, TableStorage after) {
        // a column that only its parents bring would stand by itself once the last of them is gone, and for good
        after.inherits().stream().filter(parent -> !before.inherits().contains(parent))
                .forEach(parent -> actions.add("INHERIT " + names.quote(parent)));
        before.inherits().stream().filter(parent -> !after.inherits().contains(parent))
                .forEach(parent -> actions.add("NO INHERIT " + names.quote(parent)));
    }

    private void addAccess(List<String> actions, TableStorage before, TableStorage after) {
        if (!before.replicaIdentity().equals(after.replicaIdentity())) {
            actions.add("REPLICA IDENTITY " + (after.replicaIdentity().isEmpty() ? "DEFAULT" : after.replicaIdentity()));
        }
        if (before.forcedSecurity() != after.forcedSecurity()) {
            actions.add((after.forcedSecurity() ? "FORCE" : "NO FORCE") + " ROW LEVEL SECURITY");
        }
        if (before.rowSecurity() != after.rowSecurity()) {
            actions.add((after.rowSecurity() ? "ENABLE" : "DISABLE") + " ROW LEVEL SECURITY");
        }
    }

    private List<String> statements(ObjectName table, List<String> actions) {
        return actions.stream().map(action -> "ALTER TABLE " + names.quote(table) + " " + action).toList();
    }
}
