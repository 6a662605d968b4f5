package dev.chrysalis.dialect.postgresql.text;

import dev.chrysalis.schema.Annotations;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Owner and privileges, from the notation of {@code aclitem}: {@code reader=r*w/owner}. */
public final class PostgresqlAccess {

    private static final Map<Character, String> PRIVILEGES = Map.ofEntries(Map.entry('a', "INSERT"), Map.entry('r', "SELECT"),
            Map.entry('w', "UPDATE"), Map.entry('d', "DELETE"), Map.entry('D', "TRUNCATE"), Map.entry('x', "REFERENCES"),
            Map.entry('t', "TRIGGER"), Map.entry('m', "MAINTAIN"), Map.entry('X', "EXECUTE"), Map.entry('U', "USAGE"),
            Map.entry('C', "CREATE"));

    private final PostgresqlNames names;
    private final PostgresqlTarget targets;

    public PostgresqlAccess(PostgresqlNames names) {
        this.names = names;
        this.targets = new PostgresqlTarget(names);
    }

    public List<String> set(ObjectId id, Annotations annotations) {
        List<String> statements = new ArrayList<>();
        if (!annotations.owner().isEmpty() && !id.kind().isPart() && id.kind() != ObjectKind.EXTENSION) {
            statements.add("ALTER " + targets.of(id) + " OWNER TO " + names.quote(annotations.owner()));
        }
        if (!annotations.privileges().isEmpty() && isOpenByDefault(id)) {
            statements.add("REVOKE ALL ON " + grantTarget(id) + " FROM PUBLIC");
        }
        annotations.privileges().forEach(item -> grant(id, item, statements));
        return statements;
    }

    private void grant(ObjectId id, String item, List<String> statements) {
        int slash = item.lastIndexOf('/');
        int equals = item.lastIndexOf('=', slash);
        String grantee = item.substring(0, equals);
        String to = grantee.isEmpty() ? "PUBLIC" : grantee.startsWith("\"") ? grantee : names.quote(grantee);
        String letters = item.substring(equals + 1, slash);
        List<String> plain = new ArrayList<>();
        List<String> grantable = new ArrayList<>();
        for (int at = 0; at < letters.length(); at++) {
            String privilege = PRIVILEGES.get(letters.charAt(at));
            if (privilege != null) {
                boolean mayGrant = at + 1 < letters.length() && letters.charAt(at + 1) == '*';
                (mayGrant ? grantable : plain).add(privilege + columnOf(id));
            }
        }
        if (!plain.isEmpty()) {
            statements.add("GRANT " + String.join(", ", plain) + " ON " + grantTarget(id) + " TO " + to);
        }
        if (!grantable.isEmpty()) {
            statements.add("GRANT " + String.join(", ", grantable) + " ON " + grantTarget(id) + " TO " + to + " WITH GRANT OPTION");
        }
    }

    private String columnOf(ObjectId id) {
        return id.kind() == ObjectKind.COLUMN ? " (" + names.quote(id.part()) + ")" : "";
    }

    /** {@code GRANT} knows views as tables. */
    private String grantTarget(ObjectId id) {
        return switch (id.kind()) {
            case TABLE, VIEW, MATERIALIZED_VIEW, COLUMN -> "TABLE " + names.quote(id.name());
            default -> targets.of(id);
        };
    }

    private boolean isOpenByDefault(ObjectId id) {
        return id.kind() == ObjectKind.ROUTINE || id.kind() == ObjectKind.TYPE;
    }
}
