package dev.chrysalis.dialect.h2;

import dev.chrysalis.dialect.Copies;
import dev.chrysalis.dialect.Database;
import dev.chrysalis.dialect.DisposableDatabase;
import dev.chrysalis.dialect.WholeSchemaReader;
import dev.chrysalis.fault.ChrysalisException;
import dev.chrysalis.fault.FaultCode;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Disposable copies of a H2 database, in the memory of this process. The source writes itself as a script, statement by statement;
 * triggers are made last, so that they do not act on the rows as they come.
 */
final class H2Copies implements Copies {

    private static final Pattern TRIGGER = Pattern.compile("(?is)^\\s*CREATE\\s+(FORCE\\s+)?TRIGGER\\b.*");
    private static final int ROWS_AT_ONCE = 1_000;

    @Override
    public DisposableDatabase copy(Database source, WholeSchemaReader reader, Optional<Database> scratch, Consumer<String> progress) {
        progress.accept("Copying " + source.place() + " into memory.");
        H2Copy copy = null;
        try (Connection from = source.connect()) {
            copy = H2Copy.start(source, H2Identifiers.settings(from));
            int statements = write(from, copy);
            progress.accept("The copy is there: " + statements + " statements were run.");
            return copy;
        } catch (SQLException e) {
            Optional.ofNullable(copy).ifPresent(H2Copy::close);
            throw new ChrysalisException(FaultCode.REFUSED, "The copy of " + source.place() + " could not be made: " + e.getMessage() + ".",
                    source.place() + " was only read, and what was copied is gone.",
                    "Give the user the right to read every table; reading a whole H2 database needs the ADMIN right.", e);
        }
    }

    private static int write(Connection from, H2Copy copy) throws SQLException {
        List<String> triggers = new ArrayList<>();
        int statements = 0;
        try (Connection to = copy.connect(); Statement target = to.createStatement(); Statement script = from.createStatement()) {
            script.setFetchSize(ROWS_AT_ONCE);
            try (ResultSet line = script.executeQuery("SCRIPT")) {
                while (line.next()) {
                    String statement = line.getString(1);
                    if (TRIGGER.matcher(statement).matches()) {
                        triggers.add(statement);
                    } else {
                        target.execute(statement);
                        statements++;
                    }
                }
            }
            for (String trigger : triggers) {
                target.execute(trigger);
            }
        }
        return statements + triggers.size();
    }
}
