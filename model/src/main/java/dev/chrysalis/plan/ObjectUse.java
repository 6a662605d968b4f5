package dev.chrysalis.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which objects a step makes, takes away and speaks of, as far as the words of its SQL tell; a script and a person's step tell
 * nothing. Good enough to warn before a rehearsal, which alone knows.
 *
 * @param made      tables, columns, indexes and whatever else has a name
 * @param takenAway dropped, or called otherwise from then on
 * @param words     every name and keyword, in small letters
 */
public record ObjectUse(Set<Name> made, Set<Name> takenAway, Set<String> words) {

    private static final Pattern NOISE = Pattern.compile("--[^\\n]*|/\\*.*?\\*/|'(?:[^']|'')*'", Pattern.DOTALL);
    private static final Pattern BODY = Pattern.compile("\\$(\\w*)\\$.*?\\$\\1\\$", Pattern.DOTALL);
    private static final Pattern TOKEN = Pattern.compile("\"([^\"]+)\"|[\\p{L}_][\\p{L}\\d_$]*|[;(),.]");
    private static final Set<String> KINDS = Set.of("table", "index", "view", "sequence", "type", "domain", "function", "procedure",
            "trigger", "schema", "extension", "policy", "aggregate", "collation");
    private static final Set<String> BETWEEN = Set.of("concurrently", "if", "not", "exists", "only", "column");
    private static final Set<String> NO_COLUMN = Set.of("primary", "unique", "foreign", "check", "exclude", "value", "attribute", "default",
            "not", "identity", "expression", "generated", "on");

    /**
     * @param name  in small letters
     * @param table that holds it; empty for an object of its own
     */
    public record Name(String name, String table) {

        @Override
        public String toString() {
            return table.isEmpty() ? name : table + "." + name;
        }
    }

    public ObjectUse {
        made = Set.copyOf(made);
        takenAway = Set.copyOf(takenAway);
        words = Set.copyOf(words);
    }

    public static ObjectUse of(Step step) {
        return of(step.action().accept(new Text()));
    }

    static ObjectUse of(String sql) {
        Reader reader = new Reader();
        String plain = NOISE.matcher(sql).replaceAll(" ");
        tokens(plain).stream().filter(token -> token.length() > 1).forEach(reader.words::add);
        List<String> statement = new ArrayList<>();
        for (String token : tokens(BODY.matcher(plain).replaceAll(" ") + ";")) {
            if (token.equals(";")) {
                reader.read(statement);
                statement = new ArrayList<>();
            } else {
                statement.add(token);
            }
        }
        return new ObjectUse(reader.made, reader.takenAway, reader.words);
    }

    /** The first of some objects that it speaks of. */
    public Optional<Name> uses(Set<Name> names) {
        return names.stream().filter(name -> words.contains(name.name()) && (name.table().isEmpty() || words.contains(name.table())))
                .min((one, other) -> one.toString().compareTo(other.toString()));
    }

    private static List<String> tokens(String sql) {
        List<String> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(sql);
        while (matcher.find()) {
            tokens.add((matcher.group(1) == null ? matcher.group() : matcher.group(1)).toLowerCase(Locale.ROOT));
        }
        return tokens;
    }

    /** Reads one statement after the other. */
    private static final class Reader {

        private final Set<Name> made = new HashSet<>();
        private final Set<Name> takenAway = new HashSet<>();
        private final Set<String> words = new HashSet<>();
        private List<String> statement = List.of();
        private int place;

        void read(List<String> tokens) {
            statement = tokens;
            place = 1;
            switch (at(0)) {
                case "create" -> {
                    if (kind()) {
                        named(name(), "", made);
                    }
                }
                case "drop" -> {
                    if (kind()) {
                        named(name(), "", takenAway);
                    }
                }
                case "alter" -> {
                    if (kind()) {
                        alter(name());
                    }
                }
                default -> {
                }
            }
        }

        private void alter(String holder) {
            int depth = 0;
            while (place < statement.size()) {
                String token = at(place++);
                depth += token.equals("(") ? 1 : token.equals(")") ? -1 : 0;
                if (depth == 0 && (token.equals("add") || token.equals("drop"))) {
                    part(holder, token.equals("add") ? made : takenAway);
                } else if (depth == 0 && token.equals("rename")) {
                    rename(holder);
                }
            }
        }

        private void part(String holder, Set<Name> to) {
            if (at(place).equals("constraint")) {
                place++;
            }
            if (!NO_COLUMN.contains(at(place))) {
                named(name(), holder, to);
            }
        }

        private void rename(String holder) {
            if (at(place).equals("to")) {
                place++;
                named(holder, "", takenAway);
                named(name(), "", made);
                return;
            }
            if (at(place).equals("constraint")) {
                place++;
            }
            named(name(), holder, takenAway);
            if (at(place).equals("to")) {
                place++;
                named(name(), holder, made);
            }
        }

        /** Goes behind the word for a kind of object; says whether there is one. */
        private boolean kind() {
            int near = Math.min(statement.size(), place + 5);
            while (place < near) {
                if (KINDS.contains(at(place++))) {
                    return true;
                }
            }
            return false;
        }

        /** Reads a name without its schema and goes behind it. */
        private String name() {
            while (BETWEEN.contains(at(place))) {
                place++;
            }
            String name = at(place++);
            while (at(place).equals(".")) {
                name = at(place + 1);
                place += 2;
            }
            return name;
        }

        private static void named(String name, String table, Set<Name> to) {
            if (name.length() > 1 && !name.equals("on")) {
                to.add(new Name(name, table));
            }
        }

        private String at(int index) {
            return index < statement.size() ? statement.get(index) : "";
        }
    }

    /** The SQL of an action. */
    private static final class Text implements StepAction.Visitor<String> {

        @Override
        public String sql(StepAction.Sql sql) {
            return sql.text();
        }

        @Override
        public String backfill(StepAction.Backfill backfill) {
            return "UPDATE " + backfill.table() + " SET " + backfill.set() + " WHERE " + backfill.where().orElse("") + " "
                    + String.join(", ", backfill.key());
        }

        @Override
        public String script(StepAction.Script script) {
            return "";
        }

        @Override
        public String manual(StepAction.Manual manual) {
            return "";
        }

        @Override
        public String check(StepAction.Check check) {
            return check.query();
        }
    }
}
