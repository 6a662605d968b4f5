package dev.chrysalis.corpus.random;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Draws primary keys, unique, foreign key, check and exclusion constraints. */
final class Keys {

    private final RandomSchema schema;
    private final Chance chance;

    Keys(RandomSchema schema) {
        this.schema = schema;
        this.chance = schema.chance();
    }

    Optional<Piece> primary(Table table, Column column) {
        return constraint(table, () -> Optional.of(new Key(table, "PRIMARY KEY", "", Stream.concat(Stream.of(column),
                table.partingColumns().stream())
                .distinct().toList(), included(table, List.of(column)), later(5))));
    }

    Optional<Piece> unique(Table table) {
        return constraint(table, () -> {
            List<Column> columns = Stream.concat(chance.some(ordered(table), 2).stream(), table.partingColumns().stream()).distinct()
                    .toList();
            String nulls = chance.in(25) && schema.major() >= 15 ? " NULLS NOT DISTINCT" : "";
            return columns.isEmpty() ? Optional.empty() : Optional.of(new Key(table, "UNIQUE", nulls, columns, included(table, columns),
                    later(20)));
        });
    }

    private List<Column> included(Table table, List<Column> keys) {
        return chance.in(12) ? chance.some(table.visible().stream().filter(column -> !keys.contains(column) && !column.isComputed())
                .toList(), 2) : List.of();
    }

    private String later(int hundred) {
        return chance.in(hundred) ? chance.one(" DEFERRABLE", " DEFERRABLE INITIALLY DEFERRED") : "";
    }

    private static List<Column> ordered(Table table) {
        return table.visible().stream().filter(column -> column.type().family().isOrdered() && column.type().family() != Family.JSONB)
                .toList();
    }

    /** To a key of another table or of its own, by columns that it gets for it. */
    Optional<Piece> foreign(Table table) {
        return chance.one(referable(table)).filter(any -> !table.isPart()).flatMap(key -> {
            List<Column> columns = ((Key) key.shape()).columns().stream().map(column -> new Column(table, schema.names().next(),
                    column.type())).toList();
            columns.forEach(column -> column.require(chance.in(30)));
            columns.forEach(table::add);
            return constraint(table, () -> Optional.of(new ForeignKey(table, columns, key, actions(columns), later(20),
                    chance.in(15) && !table.isParted() && !table.isPart() ? " NOT VALID" : "")));
        });
    }

    private List<Piece> referable(Table table) {
        return schema.living(Kind.CONSTRAINT).stream().filter(key -> key.shape() instanceof Key)
                .filter(key -> ((Key) key.shape()).canBeReferredBy(table)).toList();
    }

    private String actions(List<Column> columns) {
        String chosen = chance.in(15) && schema.major() >= 15 ? " (" + columns.get(0).quotedName() + ")" : "";
        return (chance.in(15) ? " MATCH FULL" : "")
                + (chance.in(50) ? " ON DELETE " + chance.one("CASCADE", "RESTRICT", "SET NULL" + chosen, "SET DEFAULT") : "")
                + (chance.in(25) ? " ON UPDATE " + chance.one("CASCADE", "RESTRICT", "SET NULL") : "");
    }

    Optional<Piece> check(Table table) {
        return constraint(table, () -> {
            List<Column> columns = chance.some(table.visible(), 2);
            int variant = chance.between(0, 5);
            String end = (chance.in(15) && !table.isParted() ? " NO INHERIT" : "") + (chance.in(15) ? " NOT VALID" : "");
            Optional<Piece> called = chance.one(schema.routines().pure()).filter(any -> chance.in(15));
            return columns.isEmpty() ? Optional.empty() : Optional.of(new OnColumns(table, columns, called.stream().toList(),
                    () -> "CHECK (" + columns.stream().map(column -> "(" + column.type().family().predicate(column.quotedName(), variant)
                            + ")")
                    .collect(Collectors.joining(" OR ")) + called.map(function -> " OR " + function.qualified() + "(1) > 0").orElse("")
                    + ")" + end));
        });
    }

    Optional<Piece> exclusion(Table table) {
        return constraint(table, () -> chance.one(table.visible().stream().filter(column -> column.type().family() == Family.RANGE)
                .toList())
                .filter(any -> !table.isParted()).map(column -> {
                    String where = chance.in(30) ? " WHERE (NOT isempty(" + column.quotedName() + "))" : "";
                    String later = later(20);
                    return new OnColumns(table, List.of(column), List.of(), () -> "EXCLUDE USING gist (" + column.quotedName() + " WITH "
                            + "&&)" + where + later);
                }));
    }

    private Optional<Piece> constraint(Table table, Supplier<Optional<? extends Shape>> drawing) {
        String name = chance.in(50) ? "" : schema.names().next();
        return Piece.drawn(Kind.CONSTRAINT, table, name, drawing);
    }

    /** A statement that adds what follows to its table; one without a name is named by the server. */
    private static String added(Piece self, String text) {
        return "ALTER TABLE " + self.home().qualified() + " ADD " + (self.name().isEmpty() ? "" : "CONSTRAINT " + self.quotedName() + " ")
                + text + ";\n";
    }

    private static String listed(List<Column> columns) {
        return columns.stream().map(Piece::quotedName).collect(Collectors.joining(", ", "(", ")"));
    }

    /** A primary key or a unique constraint. */
    record Key(Table table, String word, String nulls, List<Column> columns, List<Column> included, String later) implements Shape {

        @Override
        public List<Piece> uses() {
            return Stream.concat(columns.stream(), included.stream()).map(Piece.class::cast).toList();
        }

        @Override
        public String create(Piece self) {
            return added(self, word + nulls + " " + listed(columns) + (included.isEmpty() ? "" : " INCLUDE " + listed(included)) + later);
        }

        @Override
        public boolean fits() {
            return table.visible().containsAll(columns) && table.visible().containsAll(included)
                    && columns.containsAll(table.partingColumns())
                    && columns.stream().allMatch(column -> column.type().family().isOrdered()) && (later.isEmpty() || !table.isParted());
        }

        boolean isPrimary() {
            return word.startsWith("PRIMARY");
        }

        boolean canBeReferredBy(Table child) {
            return later.isEmpty() && (child.isUnlogged() || !table.isUnlogged());
        }
    }

    /** A foreign key. */
    record ForeignKey(Table table, List<Column> columns, Piece key, String actions, String later, String end) implements Shape {

        @Override
        public List<Piece> uses() {
            return Stream.concat(columns.stream(), Stream.of(key)).toList();
        }

        @Override
        public String create(Piece self) {
            return added(self, "FOREIGN KEY " + listed(columns) + " REFERENCES " + key.home().qualified() + " "
                    + listed(target().columns()) + actions
                    + later + end);
        }

        @Override
        public boolean fits() {
            return table.visible().containsAll(columns) && columns.size() == target().columns().size() && target().canBeReferredBy(table)
                    && (end.isEmpty() || !table.isParted() && !table.isPart()) && columns.stream().allMatch(column -> column.type().sql()
                    .equals(target().columns().get(columns.indexOf(column)).type().sql()));
        }

        Key target() {
            return (Key) key.shape();
        }
    }

    /** A check or an exclusion. */
    private record OnColumns(Table table, List<Column> columns, List<Piece> called, Supplier<String> text) implements Shape {

        @Override
        public List<Piece> uses() {
            return Stream.concat(columns.stream(), called.stream()).toList();
        }

        @Override
        public String create(Piece self) {
            return added(self, text.get());
        }

        @Override
        public boolean fits() {
            return table.visible().containsAll(columns);
        }
    }
}
