package dev.chrysalis.capture.postgresql;

import dev.chrysalis.schema.Annotations;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the server's {@code aclitem}s, {@code reader=r*w/owner}: by role, whoever granted it. */
final class AccessList {

    private static final Pattern ITEM = Pattern.compile("(\"(?:[^\"]|\"\")*\"|[^=]*)=([a-zA-Z*]*)/.*", Pattern.DOTALL);
    private static final Pattern RIGHT = Pattern.compile("[a-zA-Z]\\*?");

    private AccessList() {
    }

    /** @param owner what stands in the items for the owner; empty where the owner is named like everybody else */
    static List<String> read(List<String> items, String owner) {
        Map<String, Set<String>> rights = new TreeMap<>();
        for (String item : items) {
            Matcher parts = ITEM.matcher(item);
            if (parts.matches()) {
                String role = role(parts.group(1));
                Set<String> own = rights.computeIfAbsent(!role.isEmpty() && role.equals(owner) ? Annotations.OWNER : role,
                        name -> new TreeSet<>());
                RIGHT.matcher(parts.group(2)).results().forEach(right -> own.add(right.group()));
            }
        }
        // a right that may be passed on says more than the same without
        rights.values().forEach(own -> own.removeIf(right -> own.contains(right + "*")));
        return rights.entrySet().stream().map(entry -> entry.getKey() + "=" + String.join("", entry.getValue())).toList();
    }

    private static String role(String text) {
        return text.startsWith("\"") ? text.substring(1, text.length() - 1).replace("\"\"", "\"") : text;
    }
}
