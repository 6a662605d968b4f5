package dev.chrysalis.plan.recipe;

import dev.chrysalis.schema.ObjectName;
import java.nio.charset.StandardCharsets;

/** The names that Chrysalis gives to objects of its own. */
public final class OwnName {

    private OwnName() {
    }

    /** The name that an object has while it is hidden. */
    public static String hidden(String name) {
        return named("chrysalis_hidden_", name);
    }

    /** The name of what gives one column of a table its values; that of the table ends where its length says, so no two are alike. */
    public static String triggerName(ObjectName table, String column) {
        return named("chrysalis_", table.name().length() + "_" + table.name() + "_" + column);
    }

    /** A name of Chrysalis' own that no server finds too long; the same for the same name. */
    public static String named(String prefix, String name) {
        String whole = prefix + name;
        if (whole.getBytes(StandardCharsets.UTF_8).length <= 60) {
            return whole;
        }
        String digest = Integer.toHexString(name.hashCode());
        int end = name.length();
        while ((prefix + name.substring(0, end) + "_" + digest).getBytes(StandardCharsets.UTF_8).length > 60) {
            end = name.offsetByCodePoints(end, -1);
        }
        return prefix + name.substring(0, end) + "_" + digest;
    }
}
