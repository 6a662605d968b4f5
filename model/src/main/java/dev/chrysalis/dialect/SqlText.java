package dev.chrysalis.dialect;

import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectName;
import dev.chrysalis.schema.Schema;
import java.util.List;

/** Writes names and definitions as one kind of database understands them. */
public interface SqlText {

    /** One identifier, quoted only where it must be. */
    String quote(String identifier);

    /** A name with its schema, each part quoted only where it must be. */
    String quote(ObjectName name);

    /** A string literal. */
    String literal(String value);

    /**
     * The definition of an object for people to read side by side; a part is shown within its table. Lines are laid out alike for
     * alike objects, so that a comparison by line is worth looking at.
     *
     * @return lines without line ends; empty where the schema does not hold the object
     */
    List<String> describe(Schema schema, ObjectId id);

    /** Cuts a script into its statements, each without its final semicolon; comments stay with the statement they precede. */
    List<String> statements(String script);
}
