package dev.chrysalis.plan;

import java.util.List;

/** What the old and what the new application ask of the database. */
public record Probes(List<Probe> before, List<Probe> after) {

    public static final Probes NONE = new Probes(List.of(), List.of());

    public Probes {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }
}
