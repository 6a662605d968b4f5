package dev.chrysalis.dialect.statement;

import static dev.chrysalis.dialect.statement.WrittenSql.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What one statement demands of the rows that are there, read from its text.
 *
 * @param known     what can be asked for before it runs
 * @param deferred  constraints that it adds without asking the rows
 * @param validated constraints that are there, and that it asks the rows for
 * @param detached  partitions that it lets go, whose rows nobody may refer to
 * @param writes    the tables whose rows it may change, so that nobody knows what a later statement finds there
 * @param writesAny whether these may be any, because it performs what its text does not tell
 */
public record StatementDemands(List<Demand> known, List<Constraint> deferred, List<Constraint> validated, List<Detached> detached,
        List<String> writes, boolean writesAny) {

    private static final String NAME = WrittenSql.NAME;
    private static final Pattern ALTER_TABLE = pattern(WrittenSql.ALTER_TABLE + "(.*)");
    private static final Pattern ADD = pattern("add\\s+(?:constraint\\s+(?:if\\s+not\\s+exists\\s+)?(" + WrittenSql.PART + ")\\s+)?(.*)");
    private static final Pattern VALIDATE = pattern("validate\\s+constraint\\s+(" + WrittenSql.PART + ")");
    private static final Pattern DETACH = pattern("detach\\s+partition\\s+(" + NAME + ")(?:\\s+concurrently)?");
    private static final Pattern NOT_NULL = pattern("alter\\s+(?:column\\s+)?+(" + WrittenSql.PART + ")\\s+set\\s+not\\s+null");
    private static final Pattern TYPE = pattern("alter\\s+(?:column\\s+)?+(" + WrittenSql.PART + ")\\s+(?:set\\s+data\\s+)?type\\s+(.*?)"
            + "(?:\\s+collate\\s+\\S+)?");
    private static final Pattern UNIQUE_INDEX = pattern("create\\s+unique\\s+index\\s+(?:concurrently\\s+)?(?:if\\s+not\\s+exists\\s+)?(?:"
            + NAME + "\\s+)?on\\s+(?:only\\s+)?(" + NAME + ")\\s*(?:using\\s+\\w+\\s*)?\\(([^()]*)\\)(\\s*nulls\\s+not\\s+distinct)?"
            + "(?:\\s*where\\s+(.*))?");
    private static final Pattern WRITING = pattern("(?:update|delete\\s+from|insert\\s+into|merge\\s+into|truncate(?:\\s+table)?)\\s+"
            + "(?:only\\s+)?(" + NAME + ")\\b.*");
    private static final Pattern DEFINING = pattern("(?:create|alter|drop)\\b");

    /**
     * One of a table. All parts are as written in SQL.
     *
     * @param definition what stands behind its name; empty where it is not known
     */
    public record Constraint(String table, String name, String definition) {

        public boolean isNamed(String otherTable, String other) {
            return StatementLosses.same(table, otherTable) && StatementLosses.same(name, other);
        }

        /** What it demands once the rows are asked. */
        public List<Demand> demands() {
            return new ConstraintDemands(table).validated(definition);
        }
    }

    /** A partition and the table that it was one of, as written in SQL. */
    public record Detached(String table, String partition) {
    }

    public StatementDemands {
        known = List.copyOf(known);
        deferred = List.copyOf(deferred);
        validated = List.copyOf(validated);
        detached = List.copyOf(detached);
        writes = List.copyOf(writes);
    }

    public static StatementDemands of(String statement) {
        String text = WrittenSql.withoutComments(statement);
        Matcher alter = ALTER_TABLE.matcher(text);
        if (alter.matches()) {
            Actions actions = new Actions(alter.group(2));
            TopLevel.split(alter.group(3), ',').forEach(action -> actions.read(action.strip()));
            return new StatementDemands(actions.known, actions.deferred, actions.validated, actions.detached, List.of(), false);
        }
        Matcher index = UNIQUE_INDEX.matcher(text);
        Matcher writing = WRITING.matcher(text);
        return new StatementDemands(index.matches() ? List.of(new ConstraintDemands(index.group(1)).unique(index.group(2),
                index.group(3) != null, Optional.ofNullable(index.group(4)))) : List.of(), List.of(), List.of(), List.of(),
                Stream.concat(writing.matches() ? Stream.of(writing.group(1)) : Stream.empty(), StatementLosses.of(text).emptied().stream())
                        .distinct().toList(),
                !writing.matches() && !DEFINING.matcher(text).lookingAt() && !HarmlessSql.isStatement(text));
    }

    /** What the actions of one ALTER TABLE demand together. */
    private static final class Actions {

        private final String table;
        private final ConstraintDemands constraints;
        private final List<Demand> known = new ArrayList<>();
        private final List<Constraint> deferred = new ArrayList<>();
        private final List<Constraint> validated = new ArrayList<>();
        private final List<Detached> detached = new ArrayList<>();

        Actions(String table) {
            this.table = table;
            this.constraints = new ConstraintDemands(table);
        }

        void read(String action) {
            Matcher added = ADD.matcher(action);
            Matcher notNull = NOT_NULL.matcher(action);
            Matcher type = TYPE.matcher(action);
            Matcher validate = VALIDATE.matcher(action);
            Matcher detach = DETACH.matcher(action);
            if (added.matches()) {
                add(Optional.ofNullable(added.group(1)), added.group(2).strip());
            } else if (notNull.matches()) {
                known.add(constraints.without(notNull.group(1)));
            } else if (type.matches()) {
                new NarrowType(type.group(2).strip()).demand(table, type.group(1)).ifPresent(known::add);
            } else if (detach.matches()) {
                detached.add(new Detached(table, detach.group(1)));
            } else if (validate.matches()) {
                validated.add(new Constraint(table, validate.group(1), ""));
            }
        }

        private void add(Optional<String> name, String definition) {
            if (ConstraintDemands.isDeferred(definition)) {
                name.ifPresent(called -> deferred.add(new Constraint(table, called, definition)));
            } else {
                known.addAll(constraints.of(definition));
            }
        }
    }
}
