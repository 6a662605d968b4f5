package dev.chrysalis.dialect.server;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * What a server knows of an object that Chrysalis hid by giving it another name.
 *
 * @param kind    {@code column}, {@code table}, {@code index}, {@code sequence}, {@code view}
 * @param holder  the table of a column, otherwise the schema, as people read it
 * @param name    as it is called now
 * @param bytes   about how much room it takes; -1 where nobody knows
 * @param lastUse when it was read last; empty where the server does not know
 */
public record HiddenName(String kind, String holder, String name, long bytes, Optional<Instant> lastUse) {

    /** With what the name of everything hidden begins, whatever its case. */
    public static final String PREFIX = "chrysalis_hidden_";

    /** What it was called before, as far as the name was short enough to be kept. */
    public String formerName() {
        return name.toLowerCase(Locale.ROOT).startsWith(PREFIX) ? name.substring(PREFIX.length()) : name;
    }

    /** {@code column public.orders.note}. */
    public String formerWords() {
        return kind + " " + (holder.isEmpty() ? "" : holder + ".") + formerName();
    }
}
