package dev.chrysalis.dialect.sql;

import java.util.ArrayList;
import java.util.List;

/**
 * Lays out a table for reading beside another: a line per column with its type at one place, long lines broken between clauses.
 * The place of the types moves in large steps, so that one longer name does not shift every line.
 */
public final class TableLayout {

    private static final int STEP = 12;
    private static final int WIDTH = 58;
    private static final String INDENT = "  ";

    private record Line(String name, List<String> clauses) {
    }

    private final List<Line> columns = new ArrayList<>();
    private final List<List<String>> constraints = new ArrayList<>();

    /** @param clauses the type and what follows it, each kept on one line */
    public void column(String name, List<String> clauses) {
        columns.add(new Line(name, List.copyOf(clauses)));
    }

    /** @param clauses each on a line of its own, where they do not fit on one together */
    public void constraint(List<String> clauses) {
        constraints.add(List.copyOf(clauses));
    }

    /** @param closing what follows the parenthesis */
    public List<String> lines(String opening, String closing) {
        int longest = columns.stream().mapToInt(line -> line.name().length()).max().orElse(0);
        int place = (longest / STEP + 1) * STEP;
        List<List<String>> blocks = new ArrayList<>();
        for (Line line : columns) {
            blocks.add(filled(INDENT + line.name() + " ".repeat(place - line.name().length()), line.clauses(),
                    INDENT + " ".repeat(place) + INDENT));
        }
        constraints.forEach(clauses -> blocks.add(filled(INDENT, clauses, INDENT + INDENT)));
        List<String> lines = new ArrayList<>();
        lines.add(opening + " (");
        for (int block = 0; block < blocks.size(); block++) {
            lines.addAll(blocks.get(block));
            if (block < blocks.size() - 1) {
                lines.set(lines.size() - 1, lines.get(lines.size() - 1) + ",");
            }
        }
        lines.add(")" + closing + ";");
        return lines;
    }

    private List<String> filled(String start, List<String> clauses, String continuation) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(start);
        boolean first = true;
        for (String clause : clauses) {
            if (!first && line.length() + 1 + clause.length() > WIDTH) {
                lines.add(line.toString());
                line = new StringBuilder(continuation);
                first = true;
            }
            line.append(first ? "" : " ").append(clause);
            first = false;
        }
        lines.add(line.toString());
        return lines;
    }
}
