package dev.chrysalis.corpus.random;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Draws views and materialized views on tables and on views. */
final class Views {

    private final RandomSchema schema;
    private final Chance chance;

    Views(RandomSchema schema) {
        this.schema = schema;
        this.chance = schema.chance();
    }

    Optional<Piece> view() {
        return next(Kind.VIEW);
    }

    Optional<Piece> materialized() {
        return next(Kind.MATERIALIZED_VIEW);
    }

    private Optional<Piece> next(Kind kind) {
        List<Piece> views = schema.living(Kind.VIEW, Kind.MATERIALIZED_VIEW);
        Optional<Piece> under = chance.in(40) && !views.isEmpty() ? chance.one(views) : chance.one(schema.living(Kind.TABLE));
        return under.flatMap(source -> Piece.drawn(kind, schema.anySchema(), schema.names().next(), () -> shape(kind, source)));
    }

    private Optional<View> shape(Kind kind, Piece source) {
        List<Column> shown = chance.some(visible(source), 6);
        Optional<Piece> called = chance.one(schema.routines().pure()).filter(any -> chance.in(20));
        int form = chance.between(0, 7);
        boolean simple = form <= 1 && kind == Kind.VIEW && source.kind() == Kind.TABLE;
        String options = kind == Kind.MATERIALIZED_VIEW ? chance.in(15) ? " WITH (fillfactor=80)" : "" : chance.in(15)
                ? " WITH (security_barrier=true)"
                : chance.in(15) && schema.major() >= 15 ? " WITH (security_invoker=true)" : "";
        return shown.isEmpty() ? Optional.empty() : Optional.of(new View(kind, source, shown, chance.one(visible(source)).orElseThrow(),
                form,
                called.filter(any -> form > 3), options, simple && chance.in(20) ? chance.one(" WITH CHECK OPTION",
                        " WITH LOCAL CHECK OPTION") : ""));
    }

    static List<Column> visible(Piece source) {
        return source instanceof Table table ? table.visible() : ((View) source.shape()).columns().stream().filter(Column::lives).toList();
    }

    /** A view, and the columns that it shows under their own names. */
    record View(Kind kind, Piece source, List<Column> columns, Column asked, int form, Optional<Piece> called, String options,
            String end) implements Shape {

        @Override
        public List<Piece> uses() {
            return Stream.of(columns, List.of(source, asked), called.stream().toList()).<Piece>flatMap(List::stream).toList();
        }

        @Override
        public String create(Piece self) {
            return "CREATE " + kind.word() + " " + self.qualified() + options + " AS\n" + query() + end + ";\n";
        }

        private String query() {
            String shown = listed("s.");
            String extra = called.map(function -> ", " + function.qualified() + "(2) AS called").orElse("");
            String from = " FROM " + source.qualified() + " s";
            return switch (form) {
                case 0 -> "SELECT " + shown + from;
                case 1 -> "SELECT " + shown + from + " WHERE " + condition();
                case 2 -> isGroupable() ? "SELECT " + shown + ", count(*) AS many" + from + " GROUP BY " + shown : "SELECT " + shown + from;
                case 3 -> "SELECT " + shown + ", " + (asked.type().family().hasExpression() ? asked.type().family().expression("s."
                        + asked.quotedName(), 0)
                        : "1") + " AS computed" + from;
                case 4 -> "WITH q AS (SELECT *" + from + " WHERE " + condition() + ")\nSELECT " + listed("q.") + extra + " FROM q";
                case 5 -> "SELECT " + shown + extra + from + "\nUNION ALL\nSELECT " + shown + extra + from + " WHERE " + condition();
                case 6 -> "SELECT " + shown + extra + ", row_number() OVER () AS place" + from + " LEFT JOIN " + source.qualified()
                        + " t ON s."
                        + asked.quotedName() + " IS NOT NULL AND t." + asked.quotedName() + " IS NULL";
                default -> "SELECT " + shown + extra + ", (SELECT count(*) FROM " + source.qualified() + ") AS all_of_them" + from
                        + "\nORDER BY 1\nLIMIT 10";
            };
        }

        private String listed(String alias) {
            return columns.stream().map(column -> alias + column.quotedName()).collect(Collectors.joining(", "));
        }

        private String condition() {
            return asked.type().family().predicate("s." + asked.quotedName(), 0);
        }

        private boolean isGroupable() {
            return columns.stream().allMatch(column -> column.type().family().isOrdered());
        }

        @Override
        public boolean fits() {
            return visible(source).containsAll(columns) && visible(source).contains(asked)
                    && (form != 7 || columns.get(0).type().family().isOrdered());
        }
    }
}
