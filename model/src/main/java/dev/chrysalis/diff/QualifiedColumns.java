package dev.chrysalis.diff;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A query as PostgreSQL before 16 writes it, the table before each column, beside the same as later majors do: where a query reads from
 * one table only, they write its columns without. What stands inside of it, such as a query within the query, all majors write alike.
 */
final class QualifiedColumns {

    private static final String NAME = "(?:[\\p{L}_][\\p{L}\\p{N}_$]*|\"(?:[^\"]|\"\")+\")";
    private static final Pattern LITERAL = Pattern.compile("'(?:[^']|'')*'");
    private static final Pattern QUALIFIER = Pattern.compile("(" + NAME + "\\.)(?=" + NAME + ")");
    private static final Pattern WORD = Pattern.compile(NAME + "|[\\p{N}.]+");

    private final String older;
    private final String newer;
    private String table = "";
    private int inOlder;
    private int inNewer;

    private QualifiedColumns(String older, String newer) {
        this.older = older;
        this.newer = newer;
    }

    /** Whether the older one is the newer one with the name of one table before columns, and else the same. */
    static boolean areAllThatDiffers(String older, String newer) {
        return new QualifiedColumns(older, newer).areEqual();
    }

    private boolean areEqual() {
        while (inOlder < older.length() && inNewer < newer.length()) {
            if (!areEqualAlong(LITERAL) && !areEqualAlong(QUALIFIER) && !leavesTable() && !areEqualAlong(WORD)
                    && !areEqualFor(1)) {
                return false;
            }
        }
        return inOlder == older.length() && inNewer == newer.length();
    }

    /** Takes the same on both sides. */
    private boolean areEqualAlong(Pattern token) {
        Matcher found = token.matcher(older).region(inOlder, older.length());
        return found.lookingAt() && areEqualFor(found.end() - found.start());
    }

    private boolean areEqualFor(int length) {
        boolean equal = older.regionMatches(inOlder, newer, inNewer, length);
        inOlder += equal ? length : 0;
        inNewer += equal ? length : 0;
        return equal;
    }

    /** Takes the table's name before a column, which only the older one writes. */
    private boolean leavesTable() {
        Matcher found = QUALIFIER.matcher(older).region(inOlder, older.length());
        if (!found.lookingAt() || !table.isEmpty() && !table.equals(found.group(1))) {
            return false;
        }
        table = found.group(1);
        inOlder = found.end();
        return true;
    }
}
