package dev.chrysalis.dialect.statement;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A statement by the words with which it begins, whatever comments stand before them or between. */
public final class StatementWords {

    /** A savepoint is within the transaction and stays free. */
    private static final Pattern RULES_TRANSACTION = beginning("begin|start\\s+transaction|commit|end|abort"
            + "|rollback(?!\\s+(?:(?:work|transaction)\\s+)?to\\b)|prepare\\s+(?:transaction|commit)|set\\s+autocommit");

    private static final Pattern CREATES = beginning("create");
    private static final Pattern DROPS = beginning("drop");
    private static final Pattern ALTERS = beginning("alter");
    private static final Pattern EMPTIES = Pattern.compile("(?:delete\\s+from|truncate(?:\\s+table)?)\\s+(?:only\\s+)?(?:" + WrittenSql.PART
            + "\\.)*(" + WrittenSql.PART + ")", WrittenSql.FLAGS);
    private static final Pattern QUOTED_NAME = Pattern.compile("[\"«„“]([^\"«»„“”]+)[\"»“”]");

    private final String text;

    public StatementWords(String statement) {
        this.text = WrittenSql.withoutComments(statement);
    }

    /** Without its comments. */
    public String text() {
        return text;
    }

    /** Whether it begins or ends a transaction. */
    public boolean ruleTransaction() {
        return RULES_TRANSACTION.matcher(text).find();
    }

    /** Whether, performed again, it may find that what it makes is there already. */
    public boolean makes() {
        return CREATES.matcher(text).find() || ALTERS.matcher(text).find() && has("add", "rename", "attach");
    }

    /** Whether, performed again, it may find that what it takes away, or renames, is gone already. */
    public boolean takesAway() {
        return DROPS.matcher(text).find() || ALTERS.matcher(text).find() && has("drop", "rename", "schema", "detach");
    }

    /** Whether it takes rows away from the very table that a message of the server puts in quotes, and from no other. */
    public boolean empties(String message) {
        Matcher target = EMPTIES.matcher(text);
        return target.lookingAt() && QUOTED_NAME.matcher(message).results()
                .map(name -> name.group(1).substring(name.group(1).lastIndexOf('.') + 1))
                .findFirst().filter(WrittenSql.plain(target.group(1))::equalsIgnoreCase).isPresent();
    }

    /** Whether all that a message of the server puts in quotes is named in it. */
    public boolean names(String message) {
        Set<String> words = words();
        return QUOTED_NAME.matcher(message).results().flatMap(name -> Stream.of(name.group(1).split("\\.")))
                .allMatch(name -> words.contains(name.toLowerCase(Locale.ROOT)));
    }

    private boolean has(String... expected) {
        return Stream.of(expected).anyMatch(words()::contains);
    }

    private Set<String> words() {
        return SqlWords.of(text).distinct();
    }

    private static Pattern beginning(String words) {
        return Pattern.compile("^(?:" + words + ")\\b", Pattern.CASE_INSENSITIVE);
    }
}
