package dev.chrysalis.corpus.random;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Draws indexes and extended statistics. */
final class Indexes {

    private final RandomSchema schema;
    private final Chance chance;

    Indexes(RandomSchema schema) {
        this.schema = schema;
        this.chance = schema.chance();
    }

    Optional<Piece> next(Piece relation, List<Column> columns, Optional<Table> table) {
        return Piece.drawn(Kind.INDEX, relation, schema.names().next(), () -> chance.one(visible(columns, table).stream()
                .filter(column -> !column.type().family().methods().isEmpty()).toList()).map(first -> shape(relation, first, columns,
                table)));
    }

    Optional<Piece> next(Table table) {
        return next(table, List.of(), Optional.of(table));
    }

    private static List<Column> visible(List<Column> columns, Optional<Table> table) {
        return table.map(Table::visible).orElse(columns);
    }

    private Index shape(Piece relation, Column first, List<Column> columns, Optional<Table> table) {
        String method = chance.in(60) && first.type().family().isOrdered() ? "btree" : chance.one(first.type().family().methods())
                .orElseThrow();
        boolean tree = method.equals("btree");
        List<Column> more = chance.some(visible(columns, table).stream().filter(other -> other != first && other.type().family().methods()
                .contains(method))
                .toList(), 2);
        List<Column> keys = method.equals("hash") || chance.in(50) ? List.of(first) : Stream.concat(Stream.of(first), more.stream())
                .toList();
        boolean unique = tree && chance.in(15) && table.stream().noneMatch(owner -> owner.isParted() || owner.isPart());
        List<String> ends = keys.stream().map(key -> tree && chance.in(25) ? chance.one(" DESC", " ASC NULLS FIRST", " DESC NULLS LAST",
                operators(key)) : "")
                .toList();
        int expression = chance.in(20) && keys.get(0).type().family().hasExpression() && tree && !unique ? chance.between(0, 5) : -1;
        Optional<Column> condition = chance.in(20) ? chance.one(visible(columns, table)) : Optional.empty();
        List<Column> included = chance.in(15) && (tree || method.equals("gist")) ? chance.some(visible(columns, table), 2).stream()
                .filter(column -> !keys.contains(column)).toList() : List.of();
        String storage = chance.in(20) ? switch (method) {
            case "btree", "hash" -> " WITH (fillfactor=" + chance.one("70", "80") + ")";
            case "gin" -> " WITH (fastupdate=off)";
            case "brin" -> " WITH (pages_per_range=" + chance.one("32", "64") + ")";
            default -> "";
        } : "";
        return new Index(relation, table, unique ? "UNIQUE " : "", method, keys, ends, expression, condition, included, storage,
                chance.in(8) && tree && condition.isEmpty() && expression < 0 && table.stream().noneMatch(Table::isParted));
    }

    private static String operators(Column column) {
        return column.type().declared().isEmpty() ? switch (column.type().text()) {
            case "text" -> " text_pattern_ops";
            case "character varying", "character varying(40)" -> " varchar_pattern_ops";
            default -> "";
        } : "";
    }

    Optional<Piece> statistics(Table table) {
        return Piece.drawn(Kind.STATISTICS, table, schema.names().next(), () -> {
            List<Column> columns = chance.some(table.visible().stream().filter(column -> column.type().family().isOrdered()).toList(), 3);
            String kinds = chance.one("", " (ndistinct)", " (dependencies)", " (mcv)", " (ndistinct, mcv)");
            int variant = chance.between(0, 5);
            Optional<Column> expression = chance.one(Columns.withExpression(table).toList()).filter(any -> chance.in(30));
            return columns.size() < 2 ? Optional.empty() : Optional.of(new Statistics(table, kinds, columns, expression, expression
                    .map(column -> column.type().family()), variant));
        });
    }

    private record Index(Piece relation, Optional<Table> table, String unique, String method, List<Column> keys, List<String> ends,
            int expression,
                         Optional<Column> condition, List<Column> included, String storage, boolean clusters) implements Shape {

        @Override
        public List<Piece> uses() {
            return Stream.of(keys.stream(), condition.stream(), included.stream()).flatMap(each -> each).map(Piece.class::cast).toList();
        }

        @Override
        public String create(Piece self) {
            return "CREATE " + unique + "INDEX " + self.quotedName() + " ON " + relation.qualified() + " USING " + method + " ("
                    + IntStream.range(0, keys.size()).mapToObj(this::key).collect(Collectors.joining(", ")) + ")"
                    + (included.isEmpty() ? "" : included.stream().map(Piece::quotedName).collect(Collectors.joining(", ", " INCLUDE (",
                    ")"))) + storage
                    + condition.map(column -> " WHERE " + column.type().family().predicate(column.quotedName(), 0)).orElse("") + ";\n"
                    + (clusters ? (relation.kind() == Kind.TABLE ? "ALTER TABLE " : "ALTER MATERIALIZED VIEW ") + relation.qualified()
                    + " CLUSTER ON "
                    + self.quotedName() + ";\n" : "");
        }

        private String key(int place) {
            Column column = keys.get(place);
            return place == 0 && expression >= 0 ? "(" + column.type().family().expression(column.quotedName(), expression) + ")"
                    : column.quotedName() + (ends.get(place).endsWith("_ops") && !ends.get(place).equals(operators(column)) ? ""
                    : ends.get(place));
        }

        @Override
        public boolean fits() {
            return table.stream().allMatch(owner -> owner.visible().containsAll(keys) && owner.visible().containsAll(included)
                    && owner.visible().containsAll(condition.stream().toList()) && (unique.isEmpty() || !owner.isParted())
                    && (!clusters || !owner.isParted()))
                    && keys.stream().allMatch(key -> key.type().family().methods().contains(method))
                    && (expression < 0 || keys.get(0).type().family().hasExpression());
        }
    }

    private record Statistics(Table table, String kinds, List<Column> columns, Optional<Column> expression, Optional<Family> family,
            int variant)
            implements Shape {

        @Override
        public List<Piece> uses() {
            return Stream.concat(columns.stream(), expression.stream()).map(Piece.class::cast).toList();
        }

        @Override
        public String create(Piece self) {
            return "CREATE STATISTICS " + self.address() + kinds + " ON " + columns.stream().map(Piece::quotedName)
                    .collect(Collectors.joining(", "))
                    + expression.map(column -> ", (" + column.type().family().expression(column.quotedName(), variant) + ")").orElse("")
                    + " FROM "
                    + table.qualified() + ";\n";
        }

        @Override
        public boolean fits() {
            return table.visible().containsAll(columns) && columns.stream().allMatch(column -> column.type().family().isOrdered())
                    && expression.map(column -> column.type().family()).equals(family);
        }
    }
}
