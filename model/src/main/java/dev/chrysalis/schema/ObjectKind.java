package dev.chrysalis.schema;

/** What an object of a database is, in the order in which people read a schema. */
public enum ObjectKind {
    SCHEMA,
    EXTENSION,
    TYPE,
    SEQUENCE,
    TABLE,
    COLUMN,
    CONSTRAINT,
    INDEX,
    TRIGGER,
    POLICY,
    RULE,
    STATISTICS,
    VIEW,
    MATERIALIZED_VIEW,
    ROUTINE,
    /** A kind that has no record of its own: an operator, a cast, a publication… */
    OTHER;

    /** Whether objects of this kind live inside a table or view and are named within it. */
    public boolean isPart() {
        return switch (this) {
            case COLUMN, CONSTRAINT, INDEX, TRIGGER, POLICY, RULE -> true;
            default -> false;
        };
    }
}
