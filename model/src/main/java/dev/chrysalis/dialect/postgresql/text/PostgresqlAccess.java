package dev.chrysalis.dialect.postgresql.text;

import dev.chrysalis.schema.Annotations;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Writes who owns an object and who may do what with it. */
public final class PostgresqlAccess {

    private static final Map<Character, String> PRIVILEGES = Map.ofEntries(Map.entry('a', "INSERT"), Map.entry('r', "SELECT"),
            Map.entry('w', "UPDATE"), Map.entry('d', "DELETE"), Map.entry('D', "TRUNCATE"), Map.entry('x', "REFERENCES"),
            Map.entry('t', "TRIGGER"), Map.entry('m', "MAINTAIN"), Map.entry('X', "EXECUTE"), Map.entry('U', "USAGE"),
            Map.entry('C', "CREATE"));

    private static final Set<ObjectKind> GIVEN_BY_DEFAULT = EnumSet.of(ObjectKind.SCHEMA, ObjectKind.TABLE, ObjectKind.VIEW,
            ObjectKind.MATERIALIZED_VIEW, ObjectKind.SEQUENCE, ObjectKind.ROUTINE, ObjectKind.TYPE);

    private final PostgresqlNames names;
    private final PostgresqlTarget targets;

    public PostgresqlAccess(PostgresqlNames names) {
        this.names = names;
        this.targets = new PostgresqlTarget(names);
    }

    /** Of an object that was just made. */
    public List<String> set(ObjectId id, Annotations annotations) {
        return change(id, Annotations.NONE, annotations);
    }

    public List<String> change(ObjectId id, Annotations before, Annotations after) {
        List<String> statements = new ArrayList<>();
        boolean otherOwner = !after.owner().isEmpty() && !after.owner().equals(before.owner()) && !id.kind().isPart()
                && id.kind() != ObjectKind.EXTENSION;
        PostgresqlRights had = PostgresqlRights.of(id, before);
        if (otherOwner) {
            statements.add("ALTER " + targets.of(id) + " OWNER TO " + names.quote(after.owner()));
            had = had.ownedBy(after.owner());
        }
        PostgresqlRights has = PostgresqlRights.of(id, after);
        boolean cascaded = revoke(id, had, has, after.owner(), statements);
        grant(id, cascaded ? new PostgresqlRights(new TreeMap<>()) : had, has, after.owner(), statements);
        return statements;
    }

    /** Rights that a role passed on go with its own, so then all are given once more. */
    private boolean revoke(ObjectId id, PostgresqlRights had, PostgresqlRights has, String owner, List<String> statements) {
        boolean cascaded = false;
        for (String role : had.byRole().keySet()) {
            List<Character> plain = had.beyond(has, role, false);
            List<Character> passedOn = had.beyond(has, role, true);
            SortedMap<Character, Boolean> kept = has.byRole().getOrDefault(role, new TreeMap<>());
            List<Character> notPassedOn = passedOn.stream().filter(kept::containsKey).toList();
            List<Character> gone = new ArrayList<>(plain);
            passedOn.stream().filter(letter -> !kept.containsKey(letter)).forEach(gone::add);
            String from = " FROM " + role(role, owner) + (passedOn.isEmpty() ? "" : " CASCADE");
            rights(id, gone).ifPresent(rights -> statements.add("REVOKE " + rights + from));
            rights(id, notPassedOn).ifPresent(rights -> statements.add("REVOKE GRANT OPTION FOR " + rights + from));
            cascaded |= !passedOn.isEmpty();
        }
        return cascaded;
    }

    private void grant(ObjectId id, PostgresqlRights had, PostgresqlRights has, String owner, List<String> statements) {
        for (String role : has.byRole().keySet()) {
            rights(id, has.beyond(had, role, false)).ifPresent(rights -> statements.add("GRANT " + rights + " TO " + role(role, owner)));
            rights(id, has.beyond(had, role, true))
                    .ifPresent(rights -> statements.add("GRANT " + rights + " TO " + role(role, owner) + " WITH GRANT OPTION"));
        }
    }

    public Annotations joined(ObjectId id, Annotations first, Annotations second) {
        PostgresqlRights added = first.owner().equals(second.owner()) ? PostgresqlRights.of(id, second)
                : new PostgresqlRights(new TreeMap<>(PostgresqlRights.of(id, second).byRole().entrySet().stream()
                        .filter(entry -> !entry.getKey().equals(first.owner()))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue))));
        return new Annotations(first.comment(), first.owner(), PostgresqlRights.of(id, first).with(added).items());
    }

    public List<String> takeAll(ObjectId id, Collection<String> roles) {
        return !GIVEN_BY_DEFAULT.contains(id.kind()) ? List.of() : roles.stream().sorted()
                .map(role -> "REVOKE ALL ON " + target(id) + " FROM " + role(role, "")).toList();
    }

    private Optional<String> rights(ObjectId id, List<Character> letters) {
        String column = id.kind() == ObjectKind.COLUMN ? " (" + names.quote(id.part()) + ")" : "";
        String list = letters.stream().map(PRIVILEGES::get).filter(name -> name != null).map(name -> name + column)
                .collect(Collectors.joining(", "));
        return list.isEmpty() ? Optional.empty() : Optional.of(list + " ON " + target(id));
    }

    private String role(String role, String owner) {
        return role.isEmpty() ? "PUBLIC" : names.quote(role.equals(Annotations.OWNER) ? owner : role);
    }

    /** {@code GRANT} knows views and foreign tables as tables. */
    private String target(ObjectId id) {
        return switch (id.kind()) {
            case TABLE, VIEW, MATERIALIZED_VIEW, COLUMN -> "TABLE " + names.quote(id.name());
            case OTHER -> switch (PostgresqlOtherKind.of(id).name()) {
                case "foreign table" -> "TABLE " + names.quote(id.name());
                case "server" -> "FOREIGN SERVER " + names.quote(id.name());
                default -> targets.of(id);
            };
            default -> targets.of(id);
        };
    }
}
