package dev.chrysalis.dialect.postgresql.text;

import dev.chrysalis.schema.Annotations;
import dev.chrysalis.schema.ObjectId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Who may do what with one object, by role: the server's letter for each right, and whether it may be passed on. Nobody's name stands for
 * everybody, {@link Annotations#OWNER} for the owner.
 */
record PostgresqlRights(SortedMap<String, SortedMap<Character, Boolean>> byRole) {

    private static final char PASSED_ON = '*';

    /** Came with 17; an owner has it whether it is said or not. */
    private static final char MAINTAIN = 'm';

    /** As recorded, or what the server takes for granted of such an object where nothing was. */
    static PostgresqlRights of(ObjectId id, Annotations annotations) {
        Collection<String> items = annotations.privileges().isEmpty() ? byDefault(id) : annotations.privileges();
        SortedMap<String, SortedMap<Character, Boolean>> byRole = new TreeMap<>();
        for (String item : items) {
            int equals = item.lastIndexOf('=');
            SortedMap<Character, Boolean> rights = byRole.computeIfAbsent(item.substring(0, equals), role -> new TreeMap<>());
            String letters = item.substring(equals + 1);
            for (int at = 0; at < letters.length(); at++) {
                if (letters.charAt(at) != PASSED_ON) {
                    rights.merge(letters.charAt(at), at + 1 < letters.length() && letters.charAt(at + 1) == PASSED_ON, Boolean::logicalOr);
                }
            }
        }
        byRole.getOrDefault(Annotations.OWNER, new TreeMap<>()).remove(MAINTAIN);
        return new PostgresqlRights(byRole);
    }

    private static List<String> byDefault(ObjectId id) {
        return switch (id.kind()) {
            case TABLE, VIEW, MATERIALIZED_VIEW -> List.of("*=arwdDxt");
            case SEQUENCE -> List.of("*=rwU");
            case ROUTINE -> List.of("*=X", "=X");
            case TYPE -> List.of("*=U", "=U");
            case SCHEMA -> List.of("*=UC");
            case OTHER -> switch (PostgresqlOtherKind.of(id).name()) {
                case "foreign table" -> List.of("*=arwdDxt");
                case "type", "language" -> List.of("*=U", "=U");
                case "server", "foreign data wrapper" -> List.of("*=U");
                default -> List.of();
            };
            default -> List.of();
        };
    }

    /** The same for an object that is now that role's: what it was allowed is part of what it may as the owner. */
    PostgresqlRights ownedBy(String role) {
        SortedMap<String, SortedMap<Character, Boolean>> others = new TreeMap<>(byRole);
        SortedMap<Character, Boolean> own = others.remove(role);
        PostgresqlRights owned = new PostgresqlRights(others);
        return own == null ? owned : owned.with(new PostgresqlRights(new TreeMap<>(Map.of(Annotations.OWNER, own))));
    }

    PostgresqlRights with(PostgresqlRights more) {
        SortedMap<String, SortedMap<Character, Boolean>> all = new TreeMap<>();
        List.of(this, more).forEach(rights -> rights.byRole.forEach((role, letters) -> letters.forEach((letter, passedOn) ->
                all.computeIfAbsent(role, name -> new TreeMap<>()).merge(letter, passedOn, Boolean::logicalOr))));
        return new PostgresqlRights(all);
    }

    /** What the role has here and not there, or may not pass on there. */
    List<Character> beyond(PostgresqlRights there, String role, boolean passedOn) {
        List<Character> letters = new ArrayList<>();
        SortedMap<Character, Boolean> has = there.byRole.getOrDefault(role, new TreeMap<>());
        byRole.getOrDefault(role, new TreeMap<>()).forEach((letter, mayPassOn) -> {
            if (mayPassOn == passedOn && (!has.containsKey(letter) || passedOn && !has.get(letter))) {
                letters.add(letter);
            }
        });
        return letters;
    }

    /** As {@link Annotations#privileges()} says it. */
    List<String> items() {
        return byRole.entrySet().stream().filter(entry -> !entry.getValue().isEmpty()).map(entry -> {
            StringBuilder item = new StringBuilder(entry.getKey()).append('=');
            entry.getValue().forEach((letter, passedOn) -> item.append(letter).append(passedOn ? "*" : ""));
            return item.toString();
        }).toList();
    }
}
