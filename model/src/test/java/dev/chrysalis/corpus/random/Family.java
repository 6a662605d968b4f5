package dev.chrysalis.corpus.random;

import java.util.List;

/**
 * What can be done with the values of a type. In each text {@code %1$s} is the column.
 *
 * @see DataType
 */
enum Family {
    NUMBER(List.of("btree", "hash", "brin"), List.of("%1$s > -100", "%1$s <> 999", "%1$s < 100000 OR %1$s IS NULL"),
            List.of("abs(%1$s)", "(%1$s + 1)", "(%1$s * 2)")),
    TEXT(List.of("btree", "hash", "brin"), List.of("length(%1$s) < 200", "%1$s <> 'never'", "%1$s !~ '^ '"),
            List.of("lower(%1$s)", "upper(%1$s)", "(%1$s || 'x')")),
    TRUTH(List.of("btree", "hash"), List.of("%1$s OR NOT %1$s", "%1$s IS NOT NULL OR true"), List.of("(NOT %1$s)")),
    DAY(List.of("btree", "hash", "brin"), List.of("%1$s > '1900-01-01'", "%1$s < '2900-01-01'"), List.of("(%1$s + 1)")),
    TIME(List.of("btree", "hash", "brin"), List.of("%1$s > '1900-01-01'", "%1$s < '2900-01-01'"), List.of("date_trunc('hour', %1$s)")),
    INSTANT(List.of("btree", "hash", "brin"), List.of("%1$s > '1900-01-01 00:00+00'", "%1$s < '2900-01-01 00:00+00'"),
            List.of("(%1$s AT TIME ZONE 'UTC')")),
    SPAN(List.of("btree", "hash"), List.of("%1$s > '-1 year'"), List.of("(%1$s * 2)")),
    UUID(List.of("btree", "hash"), List.of("%1$s <> '00000000-0000-0000-0000-000000000000'"), List.of()),
    JSONB(List.of("gin", "btree"), List.of("jsonb_typeof(%1$s) = 'object'"), List.of("(%1$s -> 'a')", "(%1$s ->> 'a')")),
    JSON(List.of(), List.of("json_typeof(%1$s) = 'object'"), List.of("(%1$s ->> 'a')")),
    ARRAY(List.of("gin", "btree"), List.of("cardinality(%1$s) < 100"), List.of("cardinality(%1$s)")),
    RANGE(List.of("gist", "btree"), List.of("NOT isempty(%1$s)"), List.of("lower(%1$s)", "upper(%1$s)")),
    ENUM(List.of("btree", "hash"), List.of("%1$s IS NOT NULL OR true"), List.of()),
    COMPOSITE(List.of(), List.of("NOT (%1$s IS NULL)"), List.of()),
    NETWORK(List.of("btree", "hash"), List.of("family(%1$s) = 4"), List.of("host(%1$s)")),
    BYTES(List.of("btree", "hash"), List.of("length(%1$s) < 1000"), List.of("md5(%1$s)")),
    BITS(List.of("btree"), List.of("length(%1$s) < 100"), List.of()),
    POINT(List.of("gist"), List.of("%1$s IS NOT NULL OR true"), List.of("(%1$s [0])")),
    SEARCH(List.of("gin", "gist"), List.of("length(%1$s) < 1000"), List.of());

    private final List<String> methods;
    private final List<String> predicates;
    private final List<String> expressions;

    Family(List<String> methods, List<String> predicates, List<String> expressions) {
        this.methods = methods;
        this.predicates = predicates;
        this.expressions = expressions;
    }

    /** Index methods that take such a column without an operator class. */
    List<String> methods() {
        return methods;
    }

    /** Whether it can be told apart, ordered and grouped. */
    boolean isOrdered() {
        return methods.contains("btree");
    }

    /** A condition that nearly all values meet. */
    String predicate(String column, int variant) {
        return predicates.get(variant % predicates.size()).formatted(column);
    }

    boolean hasExpression() {
        return !expressions.isEmpty();
    }

    /** Something immutable that is computed of a value; only where {@link #hasExpression} says so. */
    String expression(String column, int variant) {
        return expressions.get(variant % expressions.size()).formatted(column);
    }
}
