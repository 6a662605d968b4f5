package dev.chrysalis.dialect.h2;

import dev.chrysalis.dialect.sql.SequenceSql;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectName;
import dev.chrysalis.schema.Sequence;
import dev.chrysalis.schema.SequenceOptions;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Statements about sequences of H2. */
final class H2Sequences implements SequenceSql {

    private final H2Names names;
    private final H2Comments comments;
    private final H2SequenceText text = new H2SequenceText();

    H2Sequences(H2Names names) {
        this.names = names;
        this.comments = new H2Comments(names);
    }

    @Override
    public List<String> create(Sequence sequence) {
        return createUnowned(sequence);
    }

    @Override
    public List<String> createUnowned(Sequence sequence) {
        List<String> words = new ArrayList<>();
        String type = sequence.options().type();
        if (!type.isEmpty() && !type.equals("BIGINT")) {
            words.add("AS " + type);
        }
        words.addAll(text.deviations(sequence.options()));
        List<String> statements = new ArrayList<>();
        statements.add("CREATE SEQUENCE " + names.quote(sequence.name()) + (words.isEmpty() ? "" : " " + String.join(" ", words)));
        comments.initial(sequence.id(), sequence.annotations()).ifPresent(statements::add);
        return statements;
    }

    @Override
    public List<String> change(Sequence before, Sequence after) {
        SequenceOptions from = before.options();
        SequenceOptions to = after.options();
        if (!from.type().equals(to.type())) {
            throw new H2Unsupported("change the type of a sequence");
        }
        String alter = "ALTER SEQUENCE " + names.quote(after.name());
        List<String> statements = new ArrayList<>();
        if (to.minimum().compareTo(from.minimum()) > 0 || to.maximum().compareTo(from.maximum()) < 0) {
            statements.add(alter + " MINVALUE " + from.minimum().min(to.minimum()) + " MAXVALUE " + from.maximum().max(to.maximum())
                    + " START WITH " + to.start());
            statements.add(alter + " MINVALUE " + to.minimum() + " MAXVALUE " + to.maximum()
                    + " RESTART WITH (SELECT LEAST(GREATEST(BASE_VALUE, " + to.minimum() + "), " + to.maximum()
                    + ") FROM INFORMATION_SCHEMA.SEQUENCES WHERE SEQUENCE_SCHEMA = " + names.literal(after.name().schema())
                    + " AND SEQUENCE_NAME = " + names.literal(after.name().name()) + ")");
        }
        List<String> words = text.differences(from, to);
        if (!from.start().equals(to.start())) {
            words.add("START WITH " + to.start());
        }
        if (!words.isEmpty()) {
            statements.add(alter + " " + String.join(" ", words));
        }
        return statements;
    }

    @Override
    public String ownedBy(ObjectName sequence, Optional<ObjectId> column) {
        throw new H2Unsupported("tie a sequence to a column");
    }

    /** Behind the furthest value of the column, and never back. */
    @Override
    public List<String> countOn(Sequence sequence, ObjectId column) {
        boolean ascending = sequence.options().increment().signum() > 0;
        String furthest = (ascending ? "MAX(" : "MIN(") + names.quote(column.part()) + ")";
        return List.of("ALTER SEQUENCE " + names.quote(sequence.name()) + " RESTART WITH (SELECT "
                + (ascending ? "GREATEST" : "LEAST") + "(COALESCE("
                + furthest + " + " + sequence.options().increment() + ", BASE_VALUE), BASE_VALUE) FROM " + names.quote(column.name())
                + " RIGHT JOIN INFORMATION_SCHEMA.SEQUENCES ON " + names.quote(column.part()) + " BETWEEN "
                + sequence.options().minimum() + " AND "
                + sequence.options().maximum().subtract(sequence.options().increment().abs()) + " WHERE SEQUENCE_SCHEMA = "
                + names.literal(sequence.name().schema()) + " AND SEQUENCE_NAME = " + names.literal(sequence.name().name())
                + " GROUP BY BASE_VALUE)");
    }

    @Override
    public String restart(ObjectName sequence, BigInteger value) {
        return "ALTER SEQUENCE " + names.quote(sequence) + " RESTART WITH " + value;
    }
}
