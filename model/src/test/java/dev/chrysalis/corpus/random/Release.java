package dev.chrysalis.corpus.random;

import java.util.List;
import java.util.Optional;

/** Changes a schema as a release does: some things come, more are altered, a few go. */
final class Release {

    private final RandomSchema schema;
    private final Chance chance;
    private final Growth growth;
    private final ColumnChanges columns;
    private final TableChanges tables;

    Release(RandomSchema schema) {
        this.schema = schema;
        this.chance = schema.chance();
        this.growth = new Growth(schema);
        this.columns = new ColumnChanges(schema);
        this.tables = new TableChanges(schema, growth);
    }

    void happen() {
        for (int left = chance.between(5, 15); left > 0; left--) {
            change();
            schema.settle();
        }
    }

    private void change() {
        int draw = chance.between(0, 99);
        if (draw < 40) {
            chance.one(schema.ownColumns()).ifPresent(columns::change);
        } else if (draw < 45) {
            chance.one(schema.tables().stream().filter(table -> !table.isPart()).toList()).ifPresent(columns::add);
        } else if (draw < 58) {
            chance.one(schema.tables()).ifPresent(tables::change);
        } else if (draw < 63) {
            growth.table();
        } else if (draw < 76) {
            growth.part();
        } else {
            chance.one(others()).ifPresent(this::change);
        }
    }

    private List<Piece> others() {
        return schema.living().stream().filter(piece -> piece.kind() != Kind.TABLE && piece.kind() != Kind.SCHEMA).toList();
    }

    private void change(Piece piece) {
        switch (chance.between(0, 9)) {
            case 0 -> rename(piece);
            case 1, 2 -> drop(piece);
            case 3 -> move(piece);
            case 4, 5 -> piece.say(piece.comment().isEmpty() ? "Now of " + piece : chance.one("", "Other words"));
            default -> {
                if (piece.kind() != Kind.CONSTRAINT || !(piece.shape() instanceof Keys.Key key) || !key.isPrimary()) {
                    piece.redraw();
                }
            }
        }
    }

    private void rename(Piece piece) {
        if (!piece.name().isEmpty() && piece.kind() != Kind.OPERATOR) {
            piece.rename(schema.names().next());
        }
    }

    private void drop(Piece piece) {
        if (piece.kind() != Kind.TYPE && piece.kind() != Kind.DOMAIN || schema.ownColumns().stream().noneMatch(column -> column.uses()
                .contains(piece))) {
            piece.drop();
        }
    }

    private void move(Piece piece) {
        Optional<Piece> home = piece.homes().filter(place -> place.kind() == Kind.SCHEMA).findFirst();
        home.ifPresent(place -> piece.moveTo(schema.anySchema()));
    }
}
