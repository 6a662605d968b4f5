package dev.chrysalis.corpus.random;

import java.util.List;

/** What a release does to one column. */
final class ColumnChanges {

    private final RandomSchema schema;
    private final Chance chance;

    ColumnChanges(RandomSchema schema) {
        this.schema = schema;
        this.chance = schema.chance();
    }

    void add(Table table) {
        table.add(schema.columns().next(table));
    }

    void change(Column column) {
        switch (chance.between(0, 15)) {
            case 0, 1, 2, 3 -> retype(column);
            case 4 -> column.require(!column.isRequired() || column.isIdentity());
            case 5, 6 -> begin(column);
            case 7 -> column.rename(schema.names().next());
            case 8 -> drop(column);
            case 9 -> count(column);
            case 10 -> compute(column);
            case 11, 12 -> schema.columns().attribute(column);
            case 13 -> column.say(column.comment().isEmpty() ? "Now said of " + column.name() : chance.one("", "Other words"));
            case 14 -> splitOver(column);
            default -> free(column);
        }
    }

    private boolean isFixed(Column column) {
        return schema.tables().stream().anyMatch(table -> table.partingColumns().contains(column));
    }

    private boolean isKey(Column column) {
        return schema.living(Kind.CONSTRAINT).stream().map(Piece::shape).anyMatch(shape -> shape instanceof Keys.Key key && key.columns()
                .contains(column)
                || shape instanceof Keys.ForeignKey foreign && foreign.columns().contains(column));
    }

    private void retype(Column column) {
        if (!isFixed(column) && !column.isComputed()) {
            boolean counts = column.isSerial() || column.isIdentity();
            List<Piece> declared = schema.living(Kind.TYPE, Kind.DOMAIN);
            DataType other = isKey(column) || counts ? chance.one(DataType.INTEGER, DataType.BIGINT)
                    : chance.in(20) ? chance.one(declared).map(type -> DataType.declared(type, false)).orElse(DataType.PLAIN_TEXT)
                    : schema.other(column.type());
            if (!isKey(column) || column.type().counts()) {
                retype(column, other);
            }
        }
    }

    /** With the columns that are equal to it by foreign keys. */
    private void retype(Column column, DataType other) {
        boolean serial = column.isSerial();
        Shape origin = column.origin();
        column.become(other);
        if (serial) {
            column.countBySerial();
        } else if (origin instanceof Columns.Identity) {
            column.comeFrom(origin);
        }
        for (Piece piece : schema.allOf(Kind.CONSTRAINT)) {
            if (piece.shape() instanceof Keys.ForeignKey foreign) {
                List<Column> far = foreign.target().columns();
                for (int place = 0; place < Math.min(far.size(), foreign.columns().size()); place++) {
                    follow(column, far.get(place), foreign.columns().get(place), other);
                    follow(column, foreign.columns().get(place), far.get(place), other);
                }
            }
        }
    }

    private void follow(Column changed, Column one, Column equal, DataType other) {
        if (one == changed && !equal.type().equals(other)) {
            retype(equal, other);
        }
    }

    private void begin(Column column) {
        if (column.isWritten()) {
            if (column.isFree() || chance.in(50)) {
                schema.columns().begin(column);
            } else {
                column.free();
            }
        }
    }

    private void drop(Column column) {
        Table table = (Table) column.home();
        if (!isFixed(column) && table.columns().size() > 2) {
            column.drop();
        }
    }

    private void count(Column column) {
        if (column.type().counts() && !column.isComputed()) {
            schema.columns().count(column);
        }
    }

    private void compute(Column column) {
        if (column.isComputed()) {
            column.free();
        } else if (!isFixed(column) && !isKey(column) && column.isFree()) {
            schema.columns().compute(column, (Table) column.home());
        }
    }

    private void free(Column column) {
        if (!column.isFree() && !column.isComputed()) {
            column.free();
        }
    }

    /** Into a new table that has the column and some of its neighbours. */
    private void splitOver(Column column) {
        Table from = (Table) column.home();
        if (!isFixed(column) && !isKey(column) && from.isPlain() && column.isWritten() && from.columns().size() > 2) {
            Table to = new Table(from.home(), schema.names().next());
            schema.add(to);
            Column key = schema.columns().key(to);
            to.add(key);
            to.add(column.copy(to));
            schema.keys().primary(to, key).ifPresent(schema::add);
            column.drop();
        }
    }
}
