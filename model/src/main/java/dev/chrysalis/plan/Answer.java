package dev.chrysalis.plan;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * The answer that somebody gave to a decision, as {@code release.yaml} keeps it.
 *
 * @param decision   the decision's id
 * @param question   as it was asked, for the reader of the file
 * @param option     the key of the option that was chosen
 * @param parameters what the option needs beside: {@code forward} and {@code backward} of a replaced column
 */
public record Answer(String decision, String question, String option, Map<String, String> parameters) {

    public Answer {
        parameters = Collections.unmodifiableMap(new TreeMap<>(parameters));
    }

    /** The same, to the question as it was asked. */
    public Answer to(String asked) {
        return new Answer(decision, asked, option, parameters);
    }

    /** The same with what an option proposes where this gives nothing; as it is where it gives what was not proposed. */
    public Answer withProposed(Map<String, String> proposed) {
        if (!proposed.keySet().containsAll(parameters.keySet())) {
            return this;
        }
        Map<String, String> all = new TreeMap<>(proposed);
        all.putAll(parameters);
        return new Answer(decision, question, option, all);
    }
}
