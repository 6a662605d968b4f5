package dev.chrysalis.dialect.postgresql.text;

import dev.chrysalis.dialect.sql.Script;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Cuts a script into statements. The driver's own parser would take all that follows a {@code CASE} in a {@code BEGIN ATOMIC} body for
 * one statement (42.7), so the script is read here.
 */
public final class PostgresqlScript implements Script {

    private static final Pattern STRINGS_SETTING =
            Pattern.compile("SET\\s+(?:LOCAL\\s+|SESSION\\s+)?standard_conforming_strings\\s*(?:=|TO)\\s*'?(\\w+)'?\\s*$",
                    Pattern.CASE_INSENSITIVE);

    @Override
    public List<String> statements(String script) {
        List<String> statements = new ArrayList<>();
        PostgresqlScriptReader reader = new PostgresqlScriptReader(script);
        while (reader.hasNext()) {
            PostgresqlScriptReader.Piece piece = reader.next();
            if (!piece.isBlank()) {
                statements.add(piece.text().strip());
                var setting = STRINGS_SETTING.matcher(piece.text());
                if (setting.find()) {
                    reader.backslashesEscape(setting.group(1).equalsIgnoreCase("off"));
                }
            }
        }
        return statements;
    }
}
