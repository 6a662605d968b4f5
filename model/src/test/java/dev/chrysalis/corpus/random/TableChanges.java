package dev.chrysalis.corpus.random;

import java.util.List;
import java.util.Optional;

/** What a release does to one table. */
final class TableChanges {

    private final RandomSchema schema;
    private final Chance chance;
    private final Growth growth;

    TableChanges(RandomSchema schema, Growth growth) {
        this.schema = schema;
        this.chance = schema.chance();
        this.growth = growth;
    }

    void change(Table table) {
        switch (chance.between(0, 13)) {
            case 0 -> table.rename(schema.names().next());
            case 1 -> table.moveTo(schema.anySchema());
            case 2 -> drop(table);
            case 3 -> log(table);
            case 4, 5 -> growth.turn(table);
            case 6 -> partOrNot(table);
            case 7, 8 -> parts(table);
            case 9 -> join(table);
            case 10 -> table.say(table.comment().isEmpty() ? "Now said of " + table.name() : chance.one("", "Other words"));
            case 11 -> table.partitioning().filter(way -> !way.method().equals("HASH")).map(Partitioning::spreadOtherwise)
                    .ifPresent(way -> table.part(Optional.of(way)));
            default -> leave(table);
        }
    }

    private void drop(Table table) {
        if (!table.isPart() || !table.parent().orElseThrow().partitioning().orElseThrow().method().equals("HASH")) {
            table.drop();
        }
    }

    private void log(Table table) {
        if (table.isPlain()) {
            table.log(table.isUnlogged());
        }
    }

    private void partOrNot(Table table) {
        if (table.isParted() && !table.isPart()) {
            partsOf(table).forEach(Piece::drop);
            table.part(Optional.empty());
        } else if (table.isPlain() && !table.isUnlogged() && schema.tables().stream().noneMatch(heir -> heir.parent()
                .filter(table::equals).isPresent())) {
            chance.one(table.columns()).ifPresent(column -> growth.part(table, column));
        }
    }

    private List<Table> partsOf(Table table) {
        return schema.tables().stream().filter(part -> part.isPart() && part.parent().orElseThrow() == table).toList();
    }

    private void parts(Table table) {
        List<Table> parts = partsOf(table);
        if (table.isParted() && table.partitioning().orElseThrow().hasDefault()) {
            int place = chance.between(0, table.partitioning().orElseThrow().places());
            if (parts.stream().noneMatch(part -> part.place().orElseThrow() == place)) {
                schema.add(Table.part(table, schema.anySchema(), schema.names().next(), place));
            }
        }
    }

    private void join(Table table) {
        if (table.isPlain() && !table.isUnlogged()) {
            chance.one(schema.tables().stream().filter(other -> other != table && other.isPlain() && !other.isUnlogged()
                    && !descends(other, table)).toList())
                    .ifPresent(other -> table.join(other, Optional.empty()));
        }
    }

    private static boolean descends(Table table, Table from) {
        return table.parent().stream().anyMatch(above -> above == from || descends(above, from));
    }

    private void leave(Table table) {
        if (table.parent().isPresent() && !table.isParted()) {
            table.leave();
        }
    }
}
