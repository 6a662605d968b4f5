package dev.chrysalis.plan.decision;

import dev.chrysalis.dialect.sql.JoinedText;
import dev.chrysalis.dialect.sql.SqlText;
import dev.chrysalis.plan.DecisionOption;
import dev.chrysalis.plan.draft.StepWords;
import dev.chrysalis.schema.Column;
import java.util.List;
import java.util.Map;

/**
 * That one old column is split into several new ones, or several old ones are merged into a new one, and what speaks for it.
 *
 * @param parts    in the order of the whole text
 * @param split    whether the whole is what PROD has
 * @param evidence whole sentences, the strongest first
 * @param proven   whether the rows say so
 */
record Parting(Column whole, List<Column> parts, Separator separator, boolean split, List<String> evidence, boolean proven) {

    static final String SPLIT = "split";
    static final String MERGED = "merged";

    Parting {
        parts = List.copyOf(parts);
        evidence = List.copyOf(evidence);
    }

    List<Column> before() {
        return split ? List.of(whole) : parts;
    }

    List<Column> after() {
        return split ? parts : List.of(whole);
    }

    String question(String table) {
        String names = StepWords.list(parts.stream().map(Column::name).toList());
        return split ? "Is " + whole.name() + " of " + table + " split into " + names + "?"
                : "Are " + names + " of " + table + " merged into " + whole.name() + "?";
    }

    DecisionOption option(SqlText sql) {
        String names = StepWords.list(parts.stream().map(Column::name).toList());
        String title = split ? "Yes, " + whole.name() + " is split into " + names + " at the "
                + (parts.size() == 2 ? "first " : "first two ")
                + separator.words() + (parts.size() == 2 ? "" : "s")
                : "Yes, " + names + " are merged into " + whole.name() + " with a " + separator.words() + " between them";
        Map<String, String> proposed = new JoinedText(whole, parts, separator.text()).expressions(sql);
        return new DecisionOption(split ? SPLIT : MERGED, title + ", or by the expressions given as parameters "
                + StepWords.list(proposed.keySet().stream().map(column -> "“" + column + "”").toList()), "", proposed);
    }
}
