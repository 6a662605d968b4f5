package dev.chrysalis.plan.recipe;

import dev.chrysalis.dialect.sql.Capability;
import dev.chrysalis.dialect.sql.SqlText;
import dev.chrysalis.plan.Blocking;
import dev.chrysalis.plan.LockFact;
import dev.chrysalis.schema.ObjectName;

/** The strongest lock that a kind of statement takes, in the server's own words. */
public final class Locks {

    private final boolean fine;

    Locks(SqlText sql) {
        fine = sql.capabilities().contains(Capability.CONCURRENT_INDEXES);
    }

    /** Most forms of {@code ALTER TABLE} and every drop. */
    public LockFact exclusive(ObjectName table) {
        return new LockFact(Blocking.EVERYBODY, fine ? "ACCESS EXCLUSIVE" : "EXCLUSIVE", table.toString());
    }

    /** A trigger or an unvalidated foreign key is added. */
    public LockFact writers(ObjectName table) {
        return fine ? new LockFact(Blocking.WRITERS, "SHARE ROW EXCLUSIVE", table.toString()) : exclusive(table);
    }

    /** An index is built in the plain way. */
    public LockFact plainIndex(ObjectName table) {
        return fine ? new LockFact(Blocking.WRITERS, "SHARE", table.toString()) : exclusive(table);
    }

    /** Validation, concurrent builds, statistics, comments. */
    public LockFact nobody(ObjectName table) {
        return fine ? new LockFact(Blocking.NOBODY, "SHARE UPDATE EXCLUSIVE", table.toString()) : exclusive(table);
    }

    /** Rows are written, batch by batch. */
    public LockFact rows(ObjectName table) {
        return new LockFact(Blocking.NOBODY, fine ? "ROW EXCLUSIVE" : "row locks", table.toString());
    }

    /** Only the catalog is touched. */
    public LockFact catalogOnly(ObjectName object) {
        return new LockFact(Blocking.NOBODY, fine ? "none on tables" : "catalog", object.toString());
    }
}
