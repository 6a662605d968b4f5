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
        switch (chance.between(0, 12)) {
            case 0 -> table.rename(schema.names().next());
            case 1 -> table.moveTo(schema.anySchema());
            case 2 -> drop(table);
            case 3 -> log(table);
            case 4, 5 -> growth.turn(table);
            case 6 -> partOrNot(table);
            case 7, 8 -> parts(table);
            case 9 -> table.say(table.comment().isEmpty() ? "Now said of " + table.name() : chance.one("", "Other words"));
            case 10 -> table.partitioning().filter(way -> !way.method().equals("HASH")).map(Partitioning::spreadOtherwise)
                    .ifPresent(way -> table.part(Optional.of(way)));
            default -> leave(table);
        }
    }

    private void drop(Table table) {
        if (!table.isPart() || isSpare(table)) {
            table.drop();
        }
    }

    /** Whether no row of those that are filled in is its, so that the parent loses none with it. */
    private static boolean isSpare(Table part) {
        return part.place().orElseThrow() >= 2 && part.parent().flatMap(Table::partitioning).filter(Partitioning::hasDefault).isPresent();
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

    private void leave(Table table) {
        if (table.isPart() && isSpare(table) && !table.isParted()) {
            table.leave();
        }
    }
}
