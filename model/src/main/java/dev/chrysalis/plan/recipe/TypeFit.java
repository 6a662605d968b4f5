package dev.chrysalis.plan.recipe;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How the values of one built-in type fit into another, and whether PostgreSQL rewrites the table for it. */
public enum TypeFit {
    /** Each value fits, and the server rewrites nothing. */
    WIDER_WITHOUT_REWRITE,
    /** Each value fits. */
    WIDER,
    /** Some value may not fit. */
    NARROWER,
    /** Another kind of value. */
    DIFFERENT;

    private static final Pattern TYPE = Pattern.compile("([a-z ]+?)\\s*(?:\\((\\d+)(?:,\\s*(\\d+))?\\))?( with(?:out)? time zone)?(\\[\\])?");
    private static final List<String> INTEGERS = List.of("smallint", "integer", "bigint");
    private static final List<String> TEXTS = List.of("text", "character varying", "varchar", "character large object");
    private static final List<String> NUMBERS = List.of("smallint", "integer", "bigint", "numeric", "real", "double precision", "decimal");

    public boolean tightens() {
        return this == NARROWER || this == DIFFERENT;
    }

    public static TypeFit between(String before, String after) {
        Matcher from = TYPE.matcher(before.toLowerCase(Locale.ROOT));
        Matcher to = TYPE.matcher(after.toLowerCase(Locale.ROOT));
        if (!from.matches() || !to.matches()) {
            return DIFFERENT;
        }
        if ((from.group(5) == null) != (to.group(5) == null)) {
            return DIFFERENT;
        }
        if (INTEGERS.contains(from.group(1)) && INTEGERS.contains(to.group(1))) {
            return INTEGERS.indexOf(to.group(1)) >= INTEGERS.indexOf(from.group(1)) ? WIDER : NARROWER;
        }
        if (TEXTS.contains(from.group(1)) && TEXTS.contains(to.group(1))) {
            return length(to) >= length(from) ? wider(from) : NARROWER;
        }
        if (from.group(1).equals("numeric") && to.group(1).equals("numeric")) {
            boolean free = to.group(2) == null;
            boolean sameScale = from.group(2) != null && !free && scale(from) == scale(to) && length(to) >= length(from);
            return free || sameScale ? wider(from) : NARROWER;
        }
        return DIFFERENT;
    }

    /** The server converts each element of an array, whether that changes anything or not. */
    private static TypeFit wider(Matcher from) {
        return from.group(5) == null ? WIDER_WITHOUT_REWRITE : WIDER;
    }

    /** Whether a value may become another one on the way there and back; what is spelled in several ways is not meant. */
    public static boolean mayChangeValues(String before, String after) {
        return between(before, after) == DIFFERENT && !isSpelled(before) && !isSpelled(after);
    }

    public static boolean isInteger(String type) {
        return INTEGERS.contains(type.toLowerCase(Locale.ROOT));
    }

    /** Whether values are text, of whatever length. */
    public static boolean isText(String type) {
        Matcher matcher = TYPE.matcher(type.toLowerCase(Locale.ROOT));
        return matcher.matches() && TEXTS.contains(matcher.group(1)) && matcher.group(5) == null;
    }

    /** Whether the server refuses what does not fit when it assigns it, rather than round or cut it. */
    public static boolean isRefused(String before, String after) {
        boolean alike = before.endsWith("[]") == after.endsWith("[]");
        return alike && (isString(after) || isInteger(bare(before).replace("[]", "")) && isInteger(bare(after).replace("[]", ""))
                || keepsDigits(before, after));
    }

    /** Whether as many digits stand behind the point as before, so that only the size of a number is in question. */
    private static boolean keepsDigits(String before, String after) {
        Matcher from = TYPE.matcher(before.toLowerCase(Locale.ROOT));
        Matcher to = TYPE.matcher(after.toLowerCase(Locale.ROOT));
        return from.matches() && to.matches() && to.group(1).equals("numeric") && scale(to) >= scale(from)
                && (INTEGERS.contains(from.group(1)) || from.group(1).equals("numeric") && from.group(2) != null);
    }

    /** Whether values, or elements of them, are text with or without padding. */
    public static boolean isString(String type) {
        String bare = bare(type).replace("[]", "");
        return TEXTS.contains(bare) || bare.equals("character");
    }

    /** Whether the same value may be spelled in several ways: text of any kind, and what is made of text. */
    static boolean isSpelled(String type) {
        String bare = bare(type).replace("[]", "");
        return TEXTS.contains(bare) || List.of("character", "json", "jsonb", "xml").contains(bare) || isCaseless(bare);
    }

    /** Whether values that differ in upper and lower case only are equal. */
    public static boolean isCaseless(String type) {
        return bare(type).equals("citext") || bare(type).endsWith(".citext");
    }

    private static int length(Matcher type) {
        return type.group(2) == null ? Integer.MAX_VALUE : Integer.parseInt(type.group(2));
    }

    private static int scale(Matcher type) {
        return type.group(3) == null ? 0 : Integer.parseInt(type.group(3));
    }

    /** Whether the server casts one to the other by itself; where not, it goes by text. */
    public static boolean castable(String before, String after) {
        String from = bare(before);
        String to = bare(after);
        return from.equals(to) || NUMBERS.contains(from) && NUMBERS.contains(to) || TEXTS.contains(to) || TEXTS.contains(from)
                || from.equals("character") || from.startsWith("timestamp") && (to.startsWith("timestamp") || to.equals("date"))
                || from.equals("date") && to.startsWith("timestamp") || from.equals("integer") && to.equals("boolean")
                || from.equals("boolean") && to.equals("integer") || from.startsWith("json") && to.startsWith("json")
                || from.startsWith("bit") && to.startsWith("bit") || isTimeOf(from, to);
    }

    /** Each time of day, and what has one; a day for one that has none the server does not know. */
    private static boolean isTimeOf(String from, String to) {
        return from.startsWith("timestamp with time") ? to.startsWith("time")
                : from.startsWith("time") && to.startsWith("time ") && !(from.startsWith("timestamp") && to.startsWith("time with time"));
    }

    private static String bare(String type) {
        return type.toLowerCase(Locale.ROOT).replaceAll("\\(.*?\\)", "").strip();
    }
}
