package dev.chrysalis.corpus.random;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Draws triggers, rules, policies, event triggers and publications. */
final class Behaviours {

    private final RandomSchema schema;
    private final Chance chance;

    Behaviours(RandomSchema schema) {
        this.schema = schema;
        this.chance = schema.chance();
    }

    Optional<Piece> trigger(Table table) {
        Optional<Piece> function = chance.one(schema.living(Kind.FUNCTION).stream().filter(known -> known.statements()
                .contains("RETURNS trigger")).toList())
                .or(() -> schema.routines().forTriggers().map(schema::add));
        return function.flatMap(called -> Piece.drawn(Kind.TRIGGER, table, schema.names().next(), () -> {
            Optional<Column> column = chance.one(table.visible().stream().filter(each -> each.type().family().isOrdered()
                    && !each.isComputed()).toList());
            String state = chance.in(20) ? chance.one("DISABLE", "ENABLE REPLICA", "ENABLE ALWAYS") : "";
            boolean early = chance.in(50);
            int form = chance.between(0, 4);
            return Optional.of(new OnTable(table, Stream.concat(Stream.of(called), column.stream()).toList(), self -> "CREATE "
                    + (form == 3 ? "CONSTRAINT " : "") + "TRIGGER " + self.quotedName() + " " + event(form, early, column, table)
                    + called.qualified() + "();\n"
                    + (state.isEmpty() ? "" : "ALTER TABLE " + table.qualified() + " " + state + " TRIGGER " + self.quotedName() + ";\n")));
        }));
    }

    private static String event(int form, boolean early, Optional<Column> column, Table table) {
        String when = early ? "BEFORE" : "AFTER";
        String on = " ON " + table.qualified();
        return switch (form) {
            case 0 -> when + " INSERT OR DELETE" + on + " FOR EACH ROW EXECUTE FUNCTION ";
            case 1 -> when + " UPDATE" + column.map(each -> " OF " + each.quotedName()).orElse("") + on + " FOR EACH ROW"
                    + column.map(each -> " WHEN (OLD."
                    + each.quotedName() + " IS DISTINCT FROM NEW." + each.quotedName() + ")").orElse("") + " EXECUTE FUNCTION ";
            case 2 -> "AFTER UPDATE" + on + " REFERENCING OLD TABLE AS was NEW TABLE AS now_is FOR EACH STATEMENT EXECUTE FUNCTION ";
            case 3 -> "AFTER INSERT OR UPDATE" + on + (early ? " DEFERRABLE INITIALLY DEFERRED" : "") + " FOR EACH ROW EXECUTE FUNCTION ";
            default -> when + " INSERT OR UPDATE OR TRUNCATE" + on + " FOR EACH STATEMENT EXECUTE FUNCTION ";
        };
    }

    Optional<Piece> rule(Table table) {
        return Piece.drawn(Kind.RULE, table, schema.names().next(), () -> {
            Optional<Column> column = chance.one(table.visible());
            String event = chance.one("DELETE", "UPDATE");
            String act = chance.one("ALSO NOTHING", "ALSO NOTIFY changed", "ALSO NOTIFY gone");
            boolean asks = chance.in(40);
            return column.map(each -> new OnTable(table, List.of(each), self -> "CREATE RULE " + self.quotedName() + " AS ON " + event
                    + " TO "
                    + table.qualified() + (asks ? " WHERE OLD." + each.quotedName() + " IS NULL" : "") + " DO "
                    + (asks ? "ALSO NOTHING" : act) + ";\n"));
        });
    }

    Optional<Piece> policy(Table table) {
        return Piece.drawn(Kind.POLICY, table, schema.names().next(), () -> {
            String command = chance.one("ALL", "SELECT", "INSERT", "UPDATE", "DELETE");
            String kind = chance.one("PERMISSIVE", "PERMISSIVE", "RESTRICTIVE");
            Optional<Piece> called = chance.one(schema.routines().pure()).filter(any -> chance.in(30));
            int variant = chance.between(0, 5);
            return chance.one(table.visible()).map(column -> new OnTable(table, Stream.concat(Stream.of(column), called.stream())
                    .toList(), self -> {
                String condition = " (" + column.type().family().predicate(column.quotedName(), variant)
                        + called.map(function -> " OR " + function.qualified() + "(1) > 0").orElse("") + ")";
                return "CREATE POLICY " + self.address() + " AS " + kind + " FOR " + command + (command.equals("INSERT") ? "" : " USING"
                        + condition)
                        + (command.equals("INSERT") || command.equals("UPDATE") ? " WITH CHECK" + condition : "") + ";\n";
            }));
        });
    }

    Optional<Piece> eventTrigger() {
        String called = schema.names().next();
        return Optional.of(new Piece(Kind.EVENT_TRIGGER, Optional.empty(), schema.names().next(), eventTrigger(called),
                () -> Optional.of(eventTrigger(called))));
    }

    private Shape eventTrigger(String called) {
        Piece home = schema.anySchema();
        String event = chance.one("ddl_command_start", "ddl_command_end", "sql_drop");
        String tags = event.equals("ddl_command_end") && chance.in(50) ? " WHEN TAG IN ('CREATE TABLE', 'ALTER TABLE')" : "";
        return Shape.of(List.of(home), self -> "CREATE FUNCTION " + home.quotedName() + "." + Names.quoted(called)
                + "() RETURNS event_trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM 1; END $$;\nCREATE EVENT TRIGGER " + self.quotedName()
                + " ON " + event
                + tags + " EXECUTE FUNCTION " + home.quotedName() + "." + Names.quoted(called) + "();\n");
    }

    Optional<Piece> publication() {
        return Optional.of(publicationShape()).map(shape -> new Piece(Kind.PUBLICATION, Optional.empty(), schema.names().next(), shape,
                () -> Optional.of(publicationShape())));
    }

    private Shape publicationShape() {
        List<Table> tables = chance.some(schema.tables().stream().filter(table -> !table.isUnlogged() && !table.isPart()).toList(), 3);
        String options = chance.in(40) ? " WITH (publish = 'insert, update')" : "";
        return new Published(tables, options);
    }

    /** The server publishes no table that is not logged. */
    private record Published(List<Table> tables, String options) implements Shape {

        @Override
        public List<Piece> uses() {
            return List.copyOf(tables);
        }

        @Override
        public String create(Piece self) {
            return "CREATE PUBLICATION " + self.quotedName() + (tables.isEmpty() ? "" : " FOR TABLE "
                    + String.join(", ", tables.stream().map(Piece::qualified).toList())) + options + ";\n";
        }

        @Override
        public boolean fits() {
            return tables.stream().noneMatch(Table::isUnlogged);
        }
    }

    private record OnTable(Table table, List<Piece> uses, Function<Piece, String> statement) implements Shape {

        @Override
        public String create(Piece self) {
            return statement.apply(self);
        }

        @Override
        public boolean fits() {
            return uses.stream().filter(Column.class::isInstance).allMatch(table.visible()::contains);
        }
    }
}
