package dev.chrysalis.dialect.h2;

import dev.chrysalis.dialect.sql.Script;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.h2.util.ScriptReader;

/** Cuts a script into statements, as H2's own reader does. */
final class H2Script implements Script {

    private static final Pattern ONLY_REMARKS = Pattern.compile("(?s)(?:\\s|--[^\\n]*(?:\\n|$)|//[^\\n]*(?:\\n|$)|/\\*.*?\\*/)*");

    @Override
    public List<String> statements(String script) {
        List<String> statements = new ArrayList<>();
        try (ScriptReader reader = new ScriptReader(new StringReader(script))) {
            for (String statement = reader.readStatement(); statement != null; statement = reader.readStatement()) {
                if (!ONLY_REMARKS.matcher(statement).matches()) {
                    statements.add(statement.strip());
                }
            }
        }
        return statements;
    }
}
