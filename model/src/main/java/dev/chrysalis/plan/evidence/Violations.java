package dev.chrysalis.plan.evidence;

import java.util.List;

/**
 * The rows that stand against a change.
 *
 * @param rows     how many
 * @param examples up to three of them, each as people read it
 */
public record Violations(long rows, List<String> examples) {

    public static final Violations NONE = new Violations(0, List.of());

    public Violations {
        examples = List.copyOf(examples);
    }

    public boolean any() {
        return rows > 0;
    }
}
