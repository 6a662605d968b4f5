package dev.chrysalis.dialect.postgresql;

import dev.chrysalis.dialect.SequenceSql;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectName;
import dev.chrysalis.schema.Sequence;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/** Stands for what is written next. */
final class PostgresqlSequences implements SequenceSql {

    @Override
    public List<String> create(Sequence sequence) {
        throw new UnsupportedOperationException("PostgreSQL: SequenceSql is not there yet");
    }

    @Override
    public List<String> createUnowned(Sequence sequence) {
        throw new UnsupportedOperationException("PostgreSQL: SequenceSql is not there yet");
    }

    @Override
    public List<String> change(Sequence before, Sequence after) {
        throw new UnsupportedOperationException("PostgreSQL: SequenceSql is not there yet");
    }

    @Override
    public String ownedBy(ObjectName sequence, Optional<ObjectId> column) {
        throw new UnsupportedOperationException("PostgreSQL: SequenceSql is not there yet");
    }

    @Override
    public String restart(ObjectName sequence, BigInteger value) {
        throw new UnsupportedOperationException("PostgreSQL: SequenceSql is not there yet");
    }
}
