package dev.chrysalis.dialect.h2;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** How a database treats the case of names: said in the URL that made it, and in no script. */
final class H2Identifiers {

    private H2Identifiers() {
    }

    /** The settings as the end of a URL. */
    static String settings(Connection connection) throws SQLException {
        StringBuilder settings = new StringBuilder();
        try (Statement statement = connection.createStatement();
             ResultSet setting = statement.executeQuery("""
                     SELECT setting_name, setting_value FROM information_schema.settings
                     WHERE setting_name IN ('DATABASE_TO_LOWER', 'DATABASE_TO_UPPER', 'CASE_INSENSITIVE_IDENTIFIERS', 'MODE',
                                            'NON_KEYWORDS')
                     ORDER BY setting_name""")) {
            while (setting.next()) {
                settings.append(';').append(setting.getString(1)).append('=').append(setting.getString(2));
            }
        }
        return settings.toString();
    }
}
