package dev.chrysalis.dialect.sql;

/** What one database can and another cannot. */
public enum Capability {
    /** An index can be built and dropped while the table is written to. */
    CONCURRENT_INDEXES,
    /** A constraint can be added without looking at the rows, and validated later. */
    UNVALIDATED_CONSTRAINTS,
    /** A key can take over an index that is already there. */
    KEYS_FROM_INDEXES,
    /** A validated check {@code c IS NOT NULL} spares {@code SET NOT NULL} the scan. */
    PROVEN_NOT_NULL,
    /** A column can come with a constant default, which all rows then have, without any of them being written. */
    COLUMNS_WITH_VALUES,
    /**
     * A trigger can fill a column that must not be null. Where it cannot, a column that only a trigger fills must allow null meanwhile,
     * because the server looks for nulls before it calls the trigger (H2).
     */
    TRIGGERS_FILL_REQUIRED_COLUMNS,
    /** A view over one table can be written to without further help. */
    UPDATABLE_VIEWS,
    /** A view's query can be replaced while other views stand on it. */
    REPLACEABLE_VIEWS,
    /** The type of a column can be changed by an expression ({@code USING}). */
    CONVERTING_TYPE_CHANGES,
    /** A sequence can be renamed and moved to another schema. */
    RENAMED_SEQUENCES,
    /** A partition can be detached while its parent is read and written; of PostgreSQL since 14. */
    CONCURRENT_DETACHING,
    /** Objects can be moved to another schema. */
    MOVED_OBJECTS
}
