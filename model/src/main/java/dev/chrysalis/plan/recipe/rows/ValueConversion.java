package dev.chrysalis.plan.recipe.rows;

import dev.chrysalis.dialect.sql.Capability;
import dev.chrysalis.diff.ColumnChange.ColumnTypeChanged;
import dev.chrysalis.plan.recipe.Situation;
import dev.chrysalis.plan.recipe.TypeFit;
import dev.chrysalis.schema.Column;
import dev.chrysalis.schema.DataType;
import java.util.Optional;

/**
 * Values of a column's new type from those of the old one, and back.
 *
 * @param forward  an expression over the old column
 * @param backward an expression over the new one
 */
public record ValueConversion(String forward, String backward) {

    public static ValueConversion of(ColumnTypeChanged change, Situation situation) {
        return new ValueConversion(
                forward(change, situation).orElseGet(() -> cast(change.before(), change.after(), situation)),
                backward(change, situation).orElseGet(() -> cast(change.after(), change.before(), situation)));
    }

    /** Makes a value of the new type; empty where the server's own cast is the way. */
    public static Optional<String> forward(ColumnTypeChanged change, Situation situation) {
        return using(change.before(), change.after(), situation, ConversionQuestion.forward(change, situation));
    }

    /** Makes a value of the old type; empty where the server's own cast is the way. */
    public static Optional<String> backward(ColumnTypeChanged change, Situation situation) {
        return using(change.after(), change.before(), situation, ConversionQuestion.backward(change, situation));
    }

    /** A value of the one column as a value of the other, which has the same name. */
    public static String converted(Column from, Column to, Situation situation) {
        return from.type().equals(to.type()) ? situation.sql().quote(from.name())
                : using(from, to, situation, Optional.empty()).orElse(situation.sql().quote(from.name()));
    }

    private static String cast(Column from, Column to, Situation situation) {
        return "CAST(" + situation.sql().quote(from.name()) + " AS " + to.type() + ")";
    }

    private static Optional<String> using(Column from, Column to, Situation situation, Optional<String> answered) {
        if (answered.isPresent() || !situation.can(Capability.CONVERTING_TYPE_CHANGES)) {
            return answered;
        }
        String held = held(from.type(), situation);
        String wanted = held(to.type(), situation);
        boolean alike = held.endsWith("[]") == wanted.endsWith("[]");
        if (alike && TypeFit.isString(wanted) && (TypeFit.isString(held) || wanted.contains("("))) {
            // the server's own way from any type refuses what is too long; an expression would cut it
            return Optional.empty();
        }
        String column = situation.sql().quote(from.name());
        Optional<String> zoned = ZonedTime.of(column, held, wanted);
        if (zoned.isPresent()) {
            return zoned.map(value -> to.type().declaredBy().isPresent() ? value + "::" + to.type().definition() : value);
        }
        boolean declared = from.type().declaredBy().isPresent() || to.type().declaredBy().isPresent();
        boolean byText = declared || !TypeFit.castable(from.type().definition(), to.type().definition());
        String text = byText && !situation.evidence().converts(from.type(), to.type()) ? "::text" : "";
        if (from.type().definition().endsWith("[]") && !text.isEmpty()) {
            text = to.type().definition().endsWith("[]") ? "::text[]" : "::text";
        }
        return Optional.of(column + text + "::" + to.type().definition());
    }

    private static String held(DataType type, Situation situation) {
        return HeldType.of(HeldType.of(type, situation.prod()), situation.dev()).definition();
    }
}
