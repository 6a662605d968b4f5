package dev.chrysalis.dialect.sql;

import java.util.List;

/** How one kind of database reads a script. */
@FunctionalInterface
public interface Script {

    /** Cuts a script into its statements, each without its final semicolon; comments stay with the statement they precede. */
    List<String> statements(String text);
}
