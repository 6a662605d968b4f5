package dev.chrysalis.plan.draft;

import dev.chrysalis.plan.Decision;
import dev.chrysalis.plan.DecisionOption;
import dev.chrysalis.schema.ObjectId;
import java.util.List;
import java.util.Locale;

/** How steps speak of objects. */
public final class StepWords {

    private StepWords() {
    }

    /** Kind and name: {@code materialized view public.totals}. */
    public static String of(ObjectId object) {
        return kind(object) + " " + object;
    }

    /** Kind and shortest name: {@code view totals}. */
    public static String brief(ObjectId object) {
        return kind(object) + " " + object.shortName();
    }

    private static String kind(ObjectId object) {
        return switch (object.kind()) {
            case OTHER -> object.part().isEmpty() ? "object" : object.part();
            default -> object.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        };
    }

    /** {@code a}, {@code a and b}, {@code a, b and c}. */
    public static String list(List<String> names) {
        return list(names, " and ");
    }

    /** How a decision can be answered otherwise than as recommended: {@code answer “rows-against t” with “correct” or “leave-out”}. */
    public static String otherAnswers(Decision decision) {
        return "answer “" + decision.id() + "” with " + list(decision.options().stream().map(DecisionOption::key)
                .filter(key -> !key.equals(decision.recommended())).map(key -> "“" + key + "”").toList(), " or ");
    }

    private static String list(List<String> names, String beforeLast) {
        int last = names.size() - 1;
        return last == 0 ? names.get(0) : String.join(", ", names.subList(0, last)) + beforeLast + names.get(last);
    }

    /** {@code 1 row}, {@code 1 204 rows}. */
    public static String rows(long rows) {
        return rows == 1 ? "1 row" : String.format(Locale.ROOT, "%,d rows", rows).replace(',', '\u202f');
    }
}
