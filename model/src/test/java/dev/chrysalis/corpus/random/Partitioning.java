package dev.chrysalis.corpus.random;

import java.util.List;
import java.util.Optional;

/** How a table is parted: by a range, a list or a hash of one column. */
record Partitioning(String method, Column key, int spread) {

    /** A way to part by that column. */
    static Optional<Partitioning> by(Column key, Chance chance) {
        boolean fixed = key.type().declared().isPresent() || key.isComputed();
        return fixed ? Optional.empty() : switch (key.type().family()) {
            case NUMBER -> Optional.of(new Partitioning(chance.one("RANGE", "LIST", "HASH"), key, chance.between(0, 2)));
            case DAY, TIME -> Optional.of(new Partitioning("RANGE", key, chance.between(0, 2)));
            case TEXT -> Optional.of(new Partitioning(chance.one("LIST", "HASH"), key, chance.between(0, 2)));
            case UUID -> Optional.of(new Partitioning("HASH", key, 0));
            default -> Optional.empty();
        };
    }

    Partitioning spreadOtherwise() {
        return new Partitioning(method, key, spread + 1);
    }

    String clause() {
        return " PARTITION BY " + method + " (" + key.quotedName() + ")";
    }

    /** How many partitions there can be beside the default one. */
    int places() {
        return 3;
    }

    boolean hasDefault() {
        return !method.equals("HASH");
    }

    /** What belongs to a place; the default partition is beyond the last. */
    String bound(int place) {
        if (place >= places()) {
            return "DEFAULT";
        }
        String values = switch (method) {
            case "HASH" -> "WITH (MODULUS 3, REMAINDER " + place + ")";
            case "LIST" -> "IN (" + key.type().constant(place * 5 + 1) + ", " + key.type().constant(place * 5 + 2 + spread % 3) + ")";
            default -> "FROM (" + cut(place) + ") TO (" + cut(place + 1) + ")";
        };
        return "FOR VALUES " + values;
    }

    private String cut(int place) {
        List<String> inner = List.of(key.type().value(String.valueOf(2 + spread % 3)), key.type().value(String.valueOf(60 + spread % 3)));
        return place == 0 ? "MINVALUE" : place > inner.size() ? "MAXVALUE" : inner.get(place - 1);
    }
}
