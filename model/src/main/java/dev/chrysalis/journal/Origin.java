package dev.chrysalis.journal;

import java.util.Objects;

/**
 * Where events come from.
 *
 * @param actor       the person or pipeline that runs it
 * @param host        the machine that it runs on
 * @param application the version of Chrysalis
 */
public record Origin(String actor, String host, String application) {

    public Origin {
        Objects.requireNonNull(actor, "actor");
        Objects.requireNonNull(host, "host");
        Objects.requireNonNull(application, "application");
    }
}
