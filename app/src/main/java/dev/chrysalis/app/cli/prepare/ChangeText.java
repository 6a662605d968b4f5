package dev.chrysalis.app.cli.prepare;

import dev.chrysalis.diff.OwnerDifference;
import dev.chrysalis.diff.SchemaChange;
import dev.chrysalis.schema.NotUnderstood;
import java.util.Locale;

/** A change on one line. */
final class ChangeText {

    private ChangeText() {
    }

    /** {@code ~ column type changed   public.customer.name}. */
    static String line(SchemaChange change) {
        String mark = switch (change.difference()) {
            case ADDED -> "+";
            case CHANGED -> "~";
            case DROPPED -> "-";
            case REPLACED -> ">";
        };
        return String.format("%s %-28s %s", mark, fact(change), change.subject());
    }

    /** {@code owner of table public.orders: alice on PROD, bob on DEV}. */
    static String line(OwnerDifference difference) {
        return difference.attribute() + " of " + difference.subject().kind().name().toLowerCase(Locale.ROOT).replace('_', ' ') + " "
                + difference.subject() + ": " + told(difference.prod()) + " on PROD, " + told(difference.dev()) + " on DEV";
    }

    private static String told(String value) {
        return value.isEmpty() ? "the server's default" : value;
    }

    /** {@code not managed by Chrysalis: subscription orders (why not)}. */
    static String line(NotUnderstood object) {
        return "not managed by Chrysalis: " + object.subject() + " (" + object.reason() + ")";
    }

    /** The fact in words: {@code column type changed}; an object that stands by itself says what it is. */
    static String fact(SchemaChange change) {
        String words = change.getClass().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
        String kind = change.subject().kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return words.startsWith("object ") ? kind + words.substring("object".length()) : words;
    }
}
