package dev.chrysalis.dialect.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes the assignments of an UPDATE apart. */
final class Assignments {

    private Assignments() {
    }

    /** @param expression in parentheses */
    record Assignment(String column, String expression) {
    }

    /** Empty where a part is not one column and one expression. */
    static Optional<List<Assignment>> parse(String set) {
        List<Assignment> assignments = new ArrayList<>();
        for (String part : TopLevel.split(set, ',')) {
            List<String> sides = TopLevel.split(part, '=');
            String column = sides.get(0).strip();
            if (sides.size() < 2 || column.isEmpty() || column.startsWith("(")) {
                return Optional.empty();
            }
            String expression = part.substring(part.indexOf('=', sides.get(0).length()) + 1).strip();
            assignments.add(new Assignment(column, "(" + expression + ")"));
        }
        return Optional.of(assignments);
    }
}
