package dev.chrysalis.dialect.postgresql.column;

import dev.chrysalis.dialect.postgresql.text.PostgresqlComments;
import dev.chrysalis.dialect.postgresql.text.PostgresqlNames;
import dev.chrysalis.dialect.sql.DataQuestion;
import dev.chrysalis.dialect.sql.SequenceSql;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectName;
import dev.chrysalis.schema.Sequence;
import dev.chrysalis.schema.SequenceOptions;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Statements about sequences of PostgreSQL. */
public final class PostgresqlSequences implements SequenceSql {

    private final PostgresqlNames names;
    private final PostgresqlComments comments;
    private final PostgresqlSequenceText text = new PostgresqlSequenceText();

    public PostgresqlSequences(PostgresqlNames names) {
        this.names = names;
        this.comments = new PostgresqlComments(names);
    }

    @Override
    public List<String> create(Sequence sequence) {
        List<String> statements = new ArrayList<>(createUnowned(sequence));
        if (sequence.ownedBy().isPresent()) {
            statements.add(ownedBy(sequence.name(), sequence.ownedBy()));
        }
        return statements;
    }

    @Override
    public List<String> createUnowned(Sequence sequence) {
        List<String> words = new ArrayList<>();
        if (!sequence.options().type().equals("bigint")) {
            words.add("AS " + sequence.options().type());
        }
        words.addAll(text.deviations(sequence.options()));
        List<String> statements = new ArrayList<>();
        statements.add("CREATE " + (sequence.unlogged() ? "UNLOGGED " : "") + "SEQUENCE " + names.quote(sequence.name())
                + (words.isEmpty() ? "" : " " + String.join(" ", words)));
        comments.initial(sequence.id(), sequence.annotations()).ifPresent(statements::add);
        return statements;
    }

    @Override
    public List<String> change(Sequence before, Sequence after) {
        List<String> statements = new ArrayList<>(count(after.name(), before.options(), after.options()));
        if (before.unlogged() != after.unlogged()) {
            statements.add(alter(after.name()) + (after.unlogged() ? " SET UNLOGGED" : " SET LOGGED"));
        }
        if (!before.ownedBy().equals(after.ownedBy())) {
            statements.add(ownedBy(after.name(), after.ownedBy()));
        }
        return statements;
    }

    @Override
    public String ownedBy(ObjectName sequence, Optional<ObjectId> column) {
        return alter(sequence) + " OWNED BY "
                + column.map(owner -> names.quote(owner.name()) + "." + names.quote(owner.part())).orElse("NONE");
    }

    @Override
    public List<String> countOn(Sequence sequence, ObjectId column) {
        SequenceOptions options = sequence.options();
        String value = names.quote(column.part());
        boolean ascending = options.increment().signum() > 0;
        String furthest = (ascending ? "max(" : "min(") + value + ")";
        // one that nobody has asked yet gives its value itself
        String beyond = ascending ? "(" + furthest + ", true) > (SELECT last_value, is_called FROM "
                : "(" + furthest + ", false) < (SELECT last_value, NOT is_called FROM ";
        return List.of("SELECT setval(" + names.literal(names.quote(sequence.name())) + ", " + furthest + ") FROM "
                + names.quote(column.name()) + " WHERE " + value + " BETWEEN " + options.minimum() + " AND " + options.maximum()
                + " HAVING " + beyond + names.quote(sequence.name()) + ")");
    }

    @Override
    public Optional<DataQuestion> beyond(ObjectName sequence, SequenceOptions options) {
        String from = " FROM " + names.quote(sequence) + " WHERE is_called AND last_value "
                + (options.increment().signum() > 0 ? "> " + options.maximum() : "< " + options.minimum());
        return options.cycle() ? Optional.empty()
                : Optional.of(new DataQuestion("SELECT count(*)" + from, "SELECT last_value" + from));
    }

    @Override
    public List<String> countBehind(Sequence sequence, ObjectName other) {
        SequenceOptions options = sequence.options();
        boolean ascending = options.increment().signum() > 0;
        String beyond = ascending ? "(other.last_value, true) > (own.last_value, own.is_called)"
                : "(other.last_value, false) < (own.last_value, NOT own.is_called)";
        return List.of("SELECT setval(" + names.literal(names.quote(sequence.name())) + ", other.last_value) FROM "
                + names.quote(other) + " AS other, "
                + names.quote(sequence.name()) + " AS own WHERE other.is_called AND other.last_value BETWEEN " + options.minimum() + " AND "
                + options.maximum() + " AND " + beyond);
    }

    @Override
    public String restart(ObjectName sequence, BigInteger value) {
        return alter(sequence) + " RESTART WITH " + value;
    }

    /**
     * Where the range does not only grow, the server wants the value inside both: so first the wider range, then the value, then
     * the new range. One that has counted beyond its end is at its end then, and gives no number again.
     */
    private List<String> count(ObjectName sequence, SequenceOptions before, SequenceOptions after) {
        List<String> statements = new ArrayList<>();
        if (!text.onlyWidens(before, after)) {
            statements.add(alter(sequence) + " AS " + text.widerType(before, after)
                    + " MINVALUE " + before.minimum().min(after.minimum()) + " MAXVALUE " + before.maximum().max(after.maximum()));
            statements.add("SELECT setval(" + names.literal(names.quote(sequence)) + ", least(greatest(last_value, " + after.minimum()
                    + "), " + after.maximum() + "), is_called AND last_value " + text.within(after) + ") FROM " + names.quote(sequence));
        }
        List<String> words = new ArrayList<>();
        if (!before.type().equals(after.type())) {
            words.add("AS " + after.type());
        }
        words.addAll(text.differences(before, after));
        boolean sameRange = before.minimum().equals(after.minimum()) && before.maximum().equals(after.maximum());
        if (!sameRange || !before.type().equals(after.type())) {
            words.add("MINVALUE " + after.minimum());
            words.add("MAXVALUE " + after.maximum());
        }
        if (!words.isEmpty()) {
            statements.add(alter(sequence) + " " + String.join(" ", words));
        }
        return statements;
    }

    private String alter(ObjectName sequence) {
        return "ALTER SEQUENCE " + names.quote(sequence);
    }
}
