package dev.chrysalis.corpus.random;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Draws columns and what they have. */
final class Columns {

    private final RandomSchema schema;
    private final Chance chance;

    Columns(RandomSchema schema) {
        this.schema = schema;
        this.chance = schema.chance();
    }

    Column next(Table table) {
        Column column = new Column(table, schema.names().next(), anyType());
        if (chance.in(15)) {
            column.say("What it is: " + column.name());
        }
        if (chance.in(12)) {
            compute(column, table);
        }
        if (column.isFree() && chance.in(35)) {
            begin(column);
        }
        column.require(!column.isComputed() && (column.isFree() ? chance.in(20) : chance.in(50)));
        if (chance.in(20)) {
            attribute(column);
        }
        return column;
    }

    private DataType anyType() {
        List<Piece> declared = schema.living(Kind.TYPE, Kind.DOMAIN);
        return chance.in(25) ? chance.one(declared).map(type -> DataType.declared(type, chance.in(15))).orElseGet(schema::builtIn)
                : schema.builtIn();
    }

    /** A key's column, counted or not. */
    Column key(Table table) {
        Column column = new Column(table, schema.names().next(), chance.one(DataType.INTEGER, DataType.BIGINT, DataType.BIGINT,
                DataType.named("uuid")));
        column.require(chance.in(70));
        if (column.type().counts()) {
            count(column);
        } else if (chance.in(50)) {
            column.comeFrom(Shape.of(List.of(), self -> " DEFAULT gen_random_uuid()"));
        }
        return column;
    }

    /** By serial, identity, an own sequence, or not at all. */
    void count(Column column) {
        switch (chance.between(0, 4)) {
            case 0, 1 -> column.countBySerial();
            case 2, 3 -> {
                column.comeFrom(new Identity(chance.one("ALWAYS", "BY DEFAULT"), chance.in(30) ? schema.sequences().options() : ""));
                column.require(true);
            }
            default -> begin(column);
        }
    }

    /** Gives it a default. */
    void begin(Column column) {
        int variant = chance.between(1, 9);
        Optional<Piece> sequence = chance.one(schema.living(Kind.SEQUENCE)).filter(any -> column.type().counts() && chance.in(60));
        Optional<Piece> function = chance.one(schema.routines().pure()).filter(any -> column.type().counts() && chance.in(40));
        Piece used = sequence.or(() -> function).orElse(column);
        boolean calls = used == function.orElse(column) && used != column;
        column.comeFrom(used == column ? Shape.of(List.of(), self -> " DEFAULT " + standard((Column) self, variant))
                : Shape.of(List.of(used), self -> calls ? " DEFAULT " + used.qualified() + "(" + variant + ")"
                        : " DEFAULT nextval(" + Names.literal(used.qualified()) + "::regclass)"));
    }

    private static String standard(Column column, int variant) {
        boolean now = variant > 5 && (column.type().family() == Family.INSTANT || column.type().family() == Family.TIME);
        return now ? "now()" : column.type().constant(variant);
    }

    /** Makes it one that the server computes of another, where the table has one for it. */
    void compute(Column column, Table table) {
        List<Column> sources = table.visible().stream().filter(other -> other != column && !other.isComputed())
                .filter(other -> other.type().isText() || other.type().family() == Family.NUMBER).toList();
        chance.one(sources).ifPresent(source -> {
            column.become(source.type().isText() ? DataType.PLAIN_TEXT : DataType.named("numeric"));
            column.require(false);
            column.comeFrom(new Computed(source, source.type().family(), chance.between(0, 5)));
        });
    }

    /** Changes something small that only dumps show. */
    void attribute(Column column) {
        boolean long_ = column.type().isText() || column.type().family() == Family.JSONB || column.type().family() == Family.BYTES;
        switch (chance.between(0, long_ ? 3 : 0)) {
            case 1 -> column.store(chance.one("EXTERNAL", "MAIN"));
            case 2 -> column.compress(column.isSerial() ? "" : chance.one("", " COMPRESSION pglz"));
            case 3 -> column.collate(column.type().isText() && column.type().declared().isEmpty() ? chance.one("", " COLLATE \"C\"",
                    " COLLATE \"POSIX\"") : "");
            default -> column.sample(chance.one(10, 200, 500));
        }
    }

    /** A column that counts by itself. */
    record Identity(String when, String options) implements Shape {

        @Override
        public List<Piece> uses() {
            return List.of();
        }

        @Override
        public String create(Piece self) {
            return " GENERATED " + when + " AS IDENTITY" + (options.isBlank() ? "" : " (" + options.strip() + ")");
        }
    }

    /** A column that is computed. */
    record Computed(Column source, Family family, int variant) implements Shape {

        @Override
        public List<Piece> uses() {
            return List.of(source);
        }

        @Override
        public String create(Piece self) {
            return " GENERATED ALWAYS AS (" + family.expression(source.quotedName(), variant) + ") STORED";
        }

        @Override
        public boolean fits() {
            return source.type().family() == family && !source.isComputed();
        }
    }

    /** The columns that an expression can be made of. */
    static Stream<Column> withExpression(Table table) {
        return table.visible().stream().filter(column -> column.type().family().hasExpression());
    }
}
