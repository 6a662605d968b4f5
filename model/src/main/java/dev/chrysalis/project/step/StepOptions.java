package dev.chrysalis.project.step;

import dev.chrysalis.plan.Blocking;
import dev.chrysalis.plan.Hazard;
import dev.chrysalis.plan.LockFact;
import dev.chrysalis.plan.Severity;
import dev.chrysalis.plan.Step;
import dev.chrysalis.project.yaml.DurationText;
import dev.chrysalis.project.yaml.NearMatch;
import dev.chrysalis.project.yaml.YamlMapping;
import dev.chrysalis.project.yaml.YamlText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What every kind of step may say of itself, whatever file it stands in. */
record StepOptions(String title, List<Hazard> hazards, Optional<LockFact> lock, Optional<Duration> estimate, Optional<Duration> patience) {

    private static final List<String> KEYS = List.of("title", "planned", "lock", "blocks", "hazards", "estimate", "patience", "undo");

    /** @param more keys of this kind of file alone */
    static StepOptions read(YamlMapping options, StepFileName name, String... more) {
        options.allowing(Stream.concat(KEYS.stream(), Arrays.stream(more)).toArray(String[]::new));
        return new StepOptions(options.text("title").orElse(name.words()), hazards(options), lock(options),
                options.duration("estimate"), options.duration("patience"));
    }

    /** Writes all but the undo, the title first. */
    static YamlText write(Step step) {
        YamlText text = new YamlText().put("title", step.title()).put("planned", true);
        step.lock().ifPresent(lock -> text.put("lock", lock.mode() + " on " + lock.table()).put("blocks", word(lock.blocking())));
        text.putMappings("hazards", step.hazards().stream()
                .map(hazard -> new YamlText().put(word(hazard.severity()) + " " + hazard.code(), hazard.reason())).toList());
        text.put("estimate", step.estimate().map(DurationText::format));
        text.put("patience", step.patience().map(DurationText::format));
        return text;
    }

    private static Optional<LockFact> lock(YamlMapping options) {
        Optional<Blocking> blocking = options.text("blocks").map(word -> constant(options, "blocks", Blocking.values(), word));
        Optional<String> lock = options.text("lock");
        if (lock.isEmpty() && blocking.isEmpty()) {
            return Optional.empty();
        }
        String text = lock.orElse("");
        int on = text.lastIndexOf(" on ");
        String mode = on < 0 ? text : text.substring(0, on);
        return Optional.of(new LockFact(blocking.orElse(Blocking.EVERYBODY), mode, on < 0 ? "" : text.substring(on + 4)));
    }

    private static List<Hazard> hazards(YamlMapping options) {
        List<Hazard> hazards = new ArrayList<>();
        for (YamlMapping item : options.mappings("hazards")) {
            for (String key : item.keys()) {
                String[] words = key.strip().split("\\s+");
                if (words.length != 2) {
                    throw item.fault(key, "A hazard is written as its severity, its code and its reason.",
                            "Write it like - caution table-rewrite: The table is written anew.");
                }
                hazards.add(new Hazard(words[1], constant(item, key, Severity.values(), words[0]), item.required(key)));
            }
        }
        return hazards;
    }

    private static <E extends Enum<E>> E constant(YamlMapping options, String key, E[] values, String word) {
        List<String> words = Arrays.stream(values).map(StepOptions::word).toList();
        int index = words.indexOf(word.toLowerCase(Locale.ROOT));
        if (index < 0) {
            throw options.fault(key, word + " is none of " + String.join(", ", words) + ".",
                    NearMatch.of(word, words).map(match -> "Did you mean " + match + "?").orElse("Use one of them."));
        }
        return values[index];
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
