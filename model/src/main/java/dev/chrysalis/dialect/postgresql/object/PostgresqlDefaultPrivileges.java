package dev.chrysalis.dialect.postgresql.object;

import dev.chrysalis.schema.OtherObject;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Changes what objects of PostgreSQL that are yet to come are open to. */
final class PostgresqlDefaultPrivileges {

    /** What the reader of the catalog writes. */
    private static final Pattern STATEMENT = Pattern.compile("(.*?) (GRANT|REVOKE) ([A-Z ]+) ON ([A-Z ]+) (?:TO|FROM) (.*?)( WITH GRANT OPTION)?");
    private static final Pattern ROLE = Pattern.compile("(?:FOR ROLE|TO|FROM) (\"(?:[^\"]|\"\")+\"|\\w+)");

    private PostgresqlDefaultPrivileges() {
    }

    /** What gives back what the server takes for granted. */
    static List<String> away(OtherObject privileges) {
        List<String> statements = new ArrayList<>();
        for (String statement : privileges.definition().split(";\n")) {
            Matcher parts = STATEMENT.matcher(statement);
            if (parts.matches()) {
                boolean granted = parts.group(2).equals("GRANT");
                statements.add(parts.group(1) + (granted ? " REVOKE " : " GRANT ") + parts.group(3) + " ON " + parts.group(4)
                        + (granted ? " FROM " : " TO ") + parts.group(5));
            }
        }
        return statements;
    }

    static List<String> change(OtherObject before, OtherObject after) {
        return Stream.concat(away(before).stream(), Stream.of(after.definition().split(";\n"))).toList();
    }

    /** Whose objects they are about, and who may do something with them; PUBLIC is no role. */
    static Stream<String> roles(OtherObject privileges) {
        return ROLE.matcher(privileges.definition()).results().map(found -> found.group(1)).filter(role -> !role.equals("PUBLIC"))
                .map(role -> role.startsWith("\"") ? role.substring(1, role.length() - 1).replace("\"\"", "\"") : role).distinct();
    }
}
