package dev.chrysalis.dialect.statement;

import static dev.chrysalis.dialect.statement.WrittenSql.pattern;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The objects that SQL makes, takes away and speaks of, as far as its words tell. Good enough to warn before a rehearsal, which alone
 * knows, and to see that two steps are apart.
 *
 * @param words     every name and keyword
 * @param made      tables, columns, indexes and whatever else has a name
 * @param takenAway dropped, or called otherwise from then on
 */
public record SqlObjects(SqlWords words, Set<Name> made, Set<Name> takenAway) {

    private static final Set<String> KINDS =
            Set.of("table", "view", "index", "type", "domain", "function", "procedure", "routine", "aggregate",
            "sequence", "trigger", "schema", "extension", "policy", "rule", "collation", "statistics", "server", "publication");
    private static final Set<String> OTHER_BEFORE = Set.of("into", "update", "from", "join", "on", "to", "references", "using");
    private static final Set<String> BETWEEN = Set.of("if", "not", "exists", "only", "concurrently", "column", "delete", "truncate",
            "insert", "update", "or");

    private static final String KIND = "(?:" + String.join("|", KINDS) + ")\\s+(?:concurrently\\s+)?";
    private static final String IF_EXISTS = "(?:if\\s+(?:not\\s+)?exists\\s+)?";
    private static final String NAME = "(" + WrittenSql.NAME + ")";
    private static final Pattern FIRST_NAME = pattern(NAME);
    private static final Pattern CREATE = pattern("create\\s+(?:\\w+\\s+){0,4}?" + KIND + IF_EXISTS + "(?!on\\b)" + NAME + ".*");
    private static final Pattern DROP = pattern("drop\\s+(?:\\w+\\s+)?" + KIND + IF_EXISTS + "(.*)");
    private static final Pattern ALTER = pattern("alter\\s+(?:\\w+\\s+)?" + KIND + IF_EXISTS + "(?:only\\s+)?" + NAME + "\\s+(.*)");
    private static final String PART = "\\s+(?:constraint\\s+|column\\s+)?+" + IF_EXISTS
            + "(?!(?:primary|unique|foreign|check|exclude|value|attribute|not)\\b)" + NAME + ".*";
    private static final Pattern ADD_PART = pattern("add" + PART);
    private static final Pattern DROP_PART = pattern("drop" + PART);
    private static final Pattern RENAME = pattern("rename\\s+to\\s+" + NAME);
    private static final Pattern RENAME_PART = pattern("(?:rename|alter)\\s+(?:constraint\\s+|column\\s+)?+" + NAME
            + "\\s+(?:rename\\s+)?to\\s+" + NAME);

    /**
     * @param name  in small letters
     * @param table that holds it; empty for an object of its own
     */
    public record Name(String name, String table) {

        /** Of names as written in SQL; that of the table is empty for an object of its own. */
        public static Name written(String name, String table) {
            return new Name(bare(name), table.isEmpty() ? "" : bare(table));
        }

        private static String bare(String written) {
            return WrittenSql.lastPart(written).toLowerCase(Locale.ROOT);
        }

        @Override
        public String toString() {
            return table.isEmpty() ? name : table + "." + name;
        }
    }

    public SqlObjects {
        made = Set.copyOf(made);
        takenAway = Set.copyOf(takenAway);
    }

    /** @param sql one or more statements */
    public static SqlObjects of(String sql) {
        Reader reader = new Reader();
        TopLevel.split(WrittenSql.withoutComments(sql), ';').forEach(statement -> reader.read(statement.strip()));
        return new SqlObjects(SqlWords.of(sql), reader.made, reader.takenAway);
    }

    /** The first of some objects that it speaks of. */
    public Optional<Name> uses(Set<Name> names) {
        return names.stream().filter(name -> words.contain(name.name()) && (name.table().isEmpty() || words.contain(name.table())))
                .min((one, other) -> one.toString().compareTo(other.toString()));
    }

    /** The names that stand where that of an object stands, without the schema. */
    public Set<String> named() {
        Set<String> objects = new HashSet<>();
        List<List<String>> names = words.names();
        for (int place = 1; place < names.size(); place++) {
            String before = String.join(".", names.get(place - 1));
            if (KINDS.contains(before) || OTHER_BEFORE.contains(before)) {
                names.stream().skip(place).dropWhile(name -> name.size() == 1 && BETWEEN.contains(name.get(0))).limit(1)
                        .forEach(name -> objects.add(name.get(name.size() - 1)));
            }
        }
        return objects;
    }

    /** Reads one statement after the other. */
    private static final class Reader {

        private final Set<Name> made = new HashSet<>();
        private final Set<Name> takenAway = new HashSet<>();

        void read(String statement) {
            Matcher create = CREATE.matcher(statement);
            Matcher drop = DROP.matcher(statement);
            Matcher alter = ALTER.matcher(statement);
            if (create.matches()) {
                made.add(name(create.group(1), ""));
            } else if (drop.matches()) {
                TopLevel.split(drop.group(1), ',').stream().map(one -> FIRST_NAME.matcher(one.strip())).filter(Matcher::lookingAt)
                        .forEach(dropped -> takenAway.add(name(dropped.group(1), "")));
            } else if (alter.matches()) {
                TopLevel.split(alter.group(2), ',').forEach(action -> alter(alter.group(1), action.strip()));
            }
        }

        private void alter(String holder, String action) {
            Matcher add = ADD_PART.matcher(action);
            Matcher drop = DROP_PART.matcher(action);
            Matcher rename = RENAME.matcher(action);
            Matcher renamePart = RENAME_PART.matcher(action);
            if (add.matches()) {
                made.add(name(add.group(1), last(holder)));
            } else if (drop.matches()) {
                takenAway.add(name(drop.group(1), last(holder)));
            } else if (rename.matches()) {
                takenAway.add(name(holder, ""));
                made.add(name(rename.group(1), ""));
            } else if (renamePart.matches()) {
                takenAway.add(name(renamePart.group(1), last(holder)));
                made.add(name(renamePart.group(2), last(holder)));
            }
        }

        private static Name name(String name, String table) {
            return new Name(last(name), table);
        }

        private static String last(String name) {
            return WrittenSql.lastPart(name).toLowerCase(Locale.ROOT);
        }
    }
}
