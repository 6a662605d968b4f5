package dev.chrysalis.dialect.statement;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** An update that may meet a row which it has written already: {@code price = price * 100} may not. */
record Repetition(String table, List<Assignments.Assignment> assignments, Optional<String> where) {

    private static final Pattern IS_NULL = Pattern.compile("(?is)^(.+?)\\s+is\\s+null$");

    /**
     * Whether it leaves such a row as it is.
     *
     * @param moves whether something in the values is another each time it is asked
     */
    boolean isHarmless(boolean moves) {
        return meetsOnlyTheEmpty() || !moves && assignments.stream().map(assignment -> new RowExpression(assignment.expression()))
                .noneMatch(value -> readsItsResult(value) || value.tellsTheTime());
    }

    private boolean readsItsResult(RowExpression value) {
        return value.namesWhole(WrittenSql.lastPart(table))
                || assignments.stream().anyMatch(assignment -> value.names(WrittenSql.lastPart(assignment.column())));
    }

    /** A row that it finds again is one in which it left all as empty as it was. */
    private boolean meetsOnlyTheEmpty() {
        List<String> conditions = where.map(TopLevel::conditions).orElse(List.of());
        return assignments.stream().allMatch(assignment -> conditions.stream().map(IS_NULL::matcher)
                .anyMatch(empty -> empty.matches() && StatementLosses.same(empty.group(1), assignment.column())));
    }
}
