package dev.chrysalis.plan;

import dev.chrysalis.dialect.sql.SqlText;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectKind;
import dev.chrysalis.schema.Schema;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The objects that a release touches, as they were at one moment: by name, such as {@code table public.orders}, the lines of the
 * definition; no lines where the object was not there. What else the schema holds does not count.
 */
public record Footprint(SortedMap<String, List<String>> objects) {

    public Footprint {
        SortedMap<String, List<String>> copy = new TreeMap<>();
        objects.forEach((name, lines) -> copy.put(name, List.copyOf(lines)));
        objects = Collections.unmodifiableSortedMap(copy);
    }

    public static Footprint of(Map<String, List<String>> objects) {
        return new Footprint(new TreeMap<>(objects));
    }

    /** @param touched a part stands for the table, view or type that holds it */
    public static Footprint of(SqlText sql, Schema schema, Collection<ObjectId> touched) {
        SortedMap<String, List<String>> objects = new TreeMap<>();
        touched.stream().map(id -> standing(schema, id)).forEach(id -> objects.put(name(id), sql.describe(schema, id)));
        return new Footprint(objects);
    }

    /** The same objects as that schema has them. */
    public Footprint in(SqlText sql, Schema schema) {
        SortedMap<String, List<String>> found = new TreeMap<>();
        objects.keySet().forEach(name -> found.put(name, List.of()));
        schema.objects().keySet().stream().filter(id -> objects.containsKey(name(id)))
                .forEach(id -> found.put(name(id), sql.describe(schema, id)));
        return new Footprint(found);
    }

    private static ObjectId standing(Schema schema, ObjectId id) {
        if (id.kind() == ObjectKind.TYPE) {
            return ObjectId.of(ObjectKind.TYPE, id.name());
        }
        return id.holder().map(holder -> Stream.of(ObjectKind.VIEW, ObjectKind.MATERIALIZED_VIEW, ObjectKind.TYPE)
                .map(kind -> ObjectId.of(kind, holder)).filter(schema.objects()::containsKey).findFirst()
                .orElseGet(() -> ObjectId.table(holder))).orElse(id);
    }

    private static String name(ObjectId id) {
        return id.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ') + " " + id;
    }

    /** What the other has otherwise, a clause for each object and attribute: {@code table public.orders: note text is now note varchar}. */
    public List<String> differences(Footprint other) {
        List<String> clauses = new ArrayList<>();
        objects.forEach((name, before) -> {
            List<String> after = other.objects.getOrDefault(name, List.of());
            if (before.isEmpty() != after.isEmpty()) {
                clauses.add(name + (before.isEmpty() ? " is there and was not" : " is gone"));
            } else {
                differences(plain(before), plain(after)).forEach(difference -> clauses.add(name + ": " + difference));
            }
        });
        return clauses;
    }

    private static List<String> differences(List<String> before, List<String> after) {
        List<String> gone = new ArrayList<>(before);
        after.forEach(gone::remove);
        List<String> come = new ArrayList<>(after);
        before.forEach(come::remove);
        List<String> clauses = new ArrayList<>();
        for (String line : gone) {
            String successor = come.stream().filter(candidate -> firstWord(candidate).equals(firstWord(line))).findFirst().orElse("");
            come.remove(successor);
            clauses.add(successor.isEmpty() ? line + " is gone" : line + " is now " + successor);
        }
        come.forEach(line -> clauses.add(line + " is new"));
        return clauses;
    }

    /** Without what only joins one line to the next. */
    private static List<String> plain(List<String> lines) {
        return lines.stream().map(line -> line.strip().replaceFirst("[,;]$", "").replaceAll("\\s+", " "))
                .filter(line -> !line.isEmpty()).toList();
    }

    private static String firstWord(String line) {
        return line.substring(0, (line + " ").indexOf(' '));
    }
}
