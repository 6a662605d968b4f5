package dev.chrysalis.app.cli.prepare;

import dev.chrysalis.diff.AccessChange;
import dev.chrysalis.diff.SchemaChange;
import dev.chrysalis.schema.Annotations;
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
        return String.format("%s %-28s %s", mark, fact(change), change.subject())
                + (change instanceof AccessChange access ? ": " + before(access) + " on PROD, " + after(access) + " on DEV" : "");
    }

    /** Owner or privileges as PROD has them. */
    static String before(AccessChange change) {
        return change.before().map(access -> told(change, access)).orElse("not there");
    }

    static String after(AccessChange change) {
        return told(change, change.after());
    }

    private static String told(AccessChange change, Annotations access) {
        String text = change instanceof AccessChange.OwnerChanged ? access.owner() : String.join(", ", access.privileges());
        return text.isEmpty() ? "the server's default" : text;
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
