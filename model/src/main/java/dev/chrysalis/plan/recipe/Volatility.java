package dev.chrysalis.plan.recipe;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether a default gives another value for each row, so that adding it rewrites the table. */
public final class Volatility {

    private static final Set<String> STABLE = Set.of("now", "current_timestamp", "current_date", "current_time", "localtimestamp",
            "localtime", "transaction_timestamp", "current_user", "session_user", "current_setting");
    private static final Pattern CALL = Pattern.compile("([a-z_][a-z0-9_.]*)\\s*\\(");

    private Volatility() {
    }

    public static boolean isVolatile(String expression) {
        String withoutLiterals = expression.toLowerCase(Locale.ROOT).replaceAll("'(?:[^']|'')*'", "''")
                .replaceAll("::[a-z ]+\\([0-9, ]*\\)", "");
        return CALL.matcher(withoutLiterals).results().anyMatch(call -> !STABLE.contains(call.group(1)));
    }
}
