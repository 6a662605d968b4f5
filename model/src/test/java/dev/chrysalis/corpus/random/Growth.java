package dev.chrysalis.corpus.random;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Lets a schema grow: at first all that it has, later what a release adds. */
final class Growth {

    private final RandomSchema schema;
    private final Chance chance;

    Growth(RandomSchema schema) {
        this.schema = schema;
        this.chance = schema.chance();
    }

    void begin() {
        Stream.of("public", "sales", "Odd schema").limit(chance.between(1, 3)).forEach(name -> schema.add(namespace(name)));
        times(1, 4, () -> schema.grow(schema.types()::next));
        times(0, 2, () -> schema.grow(schema.sequences()::next));
        times(1, 2, () -> schema.grow(schema.routines()::number));
        times(4, 8, this::table);
        times(4, 14, this::part);
    }

    private static Piece namespace(String name) {
        Shape shape = Shape.of(List.of(), self -> "CREATE SCHEMA IF NOT EXISTS " + self.quotedName() + ";\n");
        return new Piece(Kind.SCHEMA, Optional.empty(), name, shape, Optional::empty);
    }

    private void times(int least, int most, Runnable growing) {
        for (int left = chance.between(least, most); left > 0; left--) {
            growing.run();
        }
    }

    boolean namespace() {
        schema.add(namespace(schema.names().next()));
        return true;
    }

    /** A table with its key, mostly with columns that refer to others. */
    boolean table() {
        Optional<Table> above = chance.one(schema.tables().stream().filter(table -> table.isPlain() && !table.isUnlogged()).toList())
                .filter(any -> chance.in(12));
        Table table = above.map(parent -> Table.heir(parent, schema.anySchema(), schema.names().next()))
                .orElseGet(() -> new Table(schema.anySchema(), schema.names().next()));
        schema.add(table);
        Column key = schema.columns().key(table);
        table.add(key);
        for (int left = chance.between(2, 6); left > 0; left--) {
            table.add(schema.columns().next(table));
        }
        if (above.isEmpty() && chance.in(20)) {
            part(table, chance.in(60) ? key : chance.one(table.columns()).orElseThrow());
        }
        if (chance.in(85)) {
            schema.keys().primary(table, key).filter(Piece::lives).ifPresent(schema::add);
        }
        if (!table.isParted() && chance.in(8)) {
            table.log(false);
        }
        if (chance.in(45)) {
            schema.keys().foreign(table).ifPresent(schema::add);
        }
        if (chance.in(10)) {
            turn(table);
        }
        return true;
    }

    /** Parts the table by that column, if that can be. */
    boolean part(Table table, Column by) {
        Optional<Partitioning> way = Partitioning.by(by, chance);
        way.ifPresent(partitioning -> {
            table.part(way);
            boolean all = !partitioning.hasDefault();
            for (int place = 0; place < partitioning.places(); place++) {
                if (all || chance.in(60)) {
                    schema.add(Table.part(table, schema.anySchema(), schema.names().next(), place));
                }
            }
            if (!all) {
                Table rest = Table.part(table, schema.anySchema(), schema.names().next(), partitioning.places());
                schema.add(rest);
                if (chance.in(25)) {
                    part(rest, by);
                }
            }
        });
        return way.isPresent();
    }

    /** Settings that are no column's. */
    void turn(Table table) {
        switch (chance.between(0, 4)) {
            case 0 -> table.set(chance.one("fillfactor=70", "fillfactor=90, autovacuum_enabled=false",
                    "autovacuum_vacuum_scale_factor=0.01", ""));
            case 1 -> table.turn(List.of("ENABLE ROW LEVEL SECURITY"));
            case 2 -> table.turn(List.of("ENABLE ROW LEVEL SECURITY", "FORCE ROW LEVEL SECURITY"));
            case 3 -> table.turn(List.of("REPLICA IDENTITY " + chance.one("FULL", "NOTHING")));
            default -> table.turn(List.of());
        }
    }

    /** Something that rests on what is there. */
    boolean part() {
        Optional<Table> table = chance.one(schema.tables());
        return switch (chance.between(0, 17)) {
            case 0, 1, 2 -> table.map(on -> schema.grow(() -> schema.indexes().next(on))).orElse(false);
            case 3 -> table.map(on -> schema.grow(() -> schema.keys().unique(on))).orElse(false);
            case 4, 5 -> table.map(on -> schema.grow(() -> schema.keys().foreign(on))).orElse(false);
            case 6 -> table.map(on -> schema.grow(() -> schema.keys().check(on))).orElse(false);
            case 7 -> table.map(on -> schema.grow(() -> schema.keys().exclusion(on), () -> schema.indexes().statistics(on))).orElse(false);
            case 8, 9 -> schema.grow(schema.views()::view);
            case 10 -> materialized();
            case 11 -> schema.grow(schema.routines()::next);
            case 12, 13 -> table.map(on -> schema.grow(() -> schema.behaviours().trigger(on))).orElse(false);
            case 14 -> table.map(on -> schema.grow(() -> schema.behaviours().rule(on))).orElse(false);
            case 15 -> table.map(on -> schema.grow(() -> schema.behaviours().policy(on))).orElse(false);
            case 16 -> chance.in(30) ? schema.grow(schema.behaviours()::eventTrigger) : schema.grow(schema.behaviours()::publication);
            default -> schema.grow(schema.types()::next);
        };
    }

    private boolean materialized() {
        Optional<Piece> view = schema.views().materialized();
        view.map(schema::add).filter(any -> chance.in(60)).flatMap(on -> schema.indexes().next(on, Views.visible(on), Optional.empty()))
                .ifPresent(schema::add);
        return view.isPresent();
    }
}
