package dev.chrysalis.plan;

import dev.chrysalis.schema.ObjectId;
import java.util.List;
import java.util.Optional;

/**
 * A question that only a person can answer, with what speaks for which answer.
 *
 * @param id          stable over two plans of the same pair: {@code table-successor public.cart}
 * @param subjects    the objects that the answer decides about
 * @param question    one sentence: {@code Is basket the successor of cart?}
 * @param evidence    whole sentences, the strongest first
 * @param options     the answers, the recommended one first
 * @param recommended the key of the option that loses nothing
 * @param weight      the larger, the more hangs on it: rows touched
 */
public record Decision(String id, List<ObjectId> subjects, String question, List<String> evidence, List<DecisionOption> options,
                       String recommended, long weight) {

    public Decision {
        subjects = List.copyOf(subjects);
        evidence = List.copyOf(evidence);
        options = List.copyOf(options);
    }

    public Optional<DecisionOption> option(String key) {
        return options.stream().filter(option -> option.key().equals(key)).findFirst();
    }
}
