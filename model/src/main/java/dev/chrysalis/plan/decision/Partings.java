package dev.chrysalis.plan.decision;

import dev.chrysalis.plan.draft.StepWords;
import dev.chrysalis.plan.evidence.Evidence;
import dev.chrysalis.plan.recipe.TypeFit;
import dev.chrysalis.schema.Column;
import dev.chrysalis.schema.ObjectName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds columns of one table that may be the parts of another, by a small sample of what both sides hold. */
final class Partings {

    private static final int MOST_PARTS = 3;
    private static final int MOST_COLUMNS = 4;
    private static final double ENOUGH = 0.5;
    private static final double NEARLY_ALL = 0.8;

    private final ObjectName prodTable;
    private final ObjectName devTable;
    private final Evidence evidence;
    private final Map<List<String>, List<List<String>>> samples = new HashMap<>();

    Partings(ObjectName prodTable, ObjectName devTable, Evidence evidence) {
        this.prodTable = prodTable;
        this.devTable = devTable;
        this.evidence = evidence;
    }

    /**
     * The likeliest that the column takes part in.
     *
     * @param going  all columns of the table that PROD alone has and nobody decided about yet, the column among them
     * @param coming those that DEV alone has
     */
    Optional<Parting> of(Column column, List<Column> going, List<Column> coming) {
        List<Column> olds = texts(going);
        List<Column> news = texts(coming);
        if (!olds.contains(column)) {
            return Optional.empty();
        }
        List<Candidate> candidates = new ArrayList<>();
        selections(news).forEach(parts -> weigh(column, parts, true, olds.size() == 1 && news.size() == parts.size(), candidates));
        for (Column whole : news) {
            selections(olds).stream().filter(parts -> parts.contains(column))
                    .forEach(parts -> weigh(whole, parts, false, news.size() == 1 && olds.size() == parts.size(), candidates));
        }
        Optional<Candidate> best = Optional.empty();
        for (Candidate candidate : candidates) {
            if (best.isEmpty() || candidate.weight() > best.get().weight()) {
                best = Optional.of(candidate);
            }
        }
        return best.map(Candidate::parting);
    }

    private static List<Column> texts(List<Column> columns) {
        return columns.stream().filter(column -> TypeFit.isText(column.type().definition()) && column.generated().isEmpty())
                .limit(MOST_COLUMNS).toList();
    }

    /** @param alone whether there are no other columns that it could be about */
    private void weigh(Column whole, List<Column> parts, boolean split, boolean alone, List<Candidate> candidates) {
        Set<String> wholes = new HashSet<>();
        sample(split, List.of(whole)).forEach(row -> wholes.add(row.get(0)));
        List<List<String>> rows = sample(!split, parts);
        boolean alike = parts.stream()
                .allMatch(part -> Names.alike(part.name(), whole.name()) || Names.shareWord(part.name(), whole.name()));
        for (Separator separator : Separator.values()) {
            double found = rows.isEmpty() ? 0
                    : (double) rows.stream().filter(row -> wholes.contains(String.join(separator.text(), row))).count() / rows.size();
            double shaped = wholes.isEmpty() ? 0 : (double) wholes.stream()
                    .filter(value -> value.split(java.util.regex.Pattern.quote(separator.text()), -1).length == parts.size())
                    .count() / wholes.size();
            boolean isAlone = alone && parts.size() == 2 && separator == Separator.BLANK;
            if (found >= ENOUGH || shaped >= NEARLY_ALL && alike || isAlone) {
                candidates.add(new Candidate(found * 4 + (shaped >= NEARLY_ALL ? shaped : 0) + (alike ? 1 : 0),
                        new Parting(whole, parts, separator,
                        split, sentences(whole, parts, separator, split, found, shaped, alike), found >= ENOUGH)));
            }
        }
    }

    private static List<String> sentences(Column whole, List<Column> parts, Separator separator, boolean split, double found, double shaped,
                                          boolean alike) {
        String names = StepWords.list(parts.stream().map(Column::name).toList());
        List<String> sentences = new ArrayList<>();
        if (found > 0) {
            sentences.add(percent(found) + " of a sample of " + names + ", joined by a " + separator.words() + ", are found in "
                    + whole.name() + ".");
        }
        if (shaped >= NEARLY_ALL) {
            sentences.add(percent(shaped) + " of a sample of " + whole.name() + " have " + parts.size() + " parts with a "
                    + separator.words()
                    + " between them.");
        }
        if (alike) {
            sentences.add("The names have words in common.");
        }
        sentences.add("All of them are text, and "
                + (split ? whole.name() + " goes while the others come." : whole.name() + " comes while the "
                + "others go."));
        return sentences;
    }

    private static String percent(double share) {
        return Math.round(share * 100) + " %";
    }

    private List<List<String>> sample(boolean ofProd, List<Column> columns) {
        List<String> names = columns.stream().map(Column::name).toList();
        return samples.computeIfAbsent(names, key -> ofProd ? evidence.sampleOfProd(prodTable, key) : evidence.sampleOfDev(devTable, key));
    }

    /** Two or three of the columns, in each order. */
    private static List<List<Column>> selections(List<Column> columns) {
        List<List<Column>> all = new ArrayList<>();
        List<List<Column>> longest = List.of(List.of());
        for (int size = 1; size <= MOST_PARTS; size++) {
            List<List<Column>> longer = new ArrayList<>();
            longest.forEach(start -> columns.stream().filter(column -> !start.contains(column)).forEach(column -> {
                List<Column> selection = new ArrayList<>(start);
                selection.add(column);
                longer.add(selection);
            }));
            longest = longer;
            if (size > 1) {
                all.addAll(longest);
            }
        }
        return all;
    }

    private record Candidate(double weight, Parting parting) {
    }
}
