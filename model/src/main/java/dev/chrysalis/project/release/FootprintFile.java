package dev.chrysalis.project.release;

import dev.chrysalis.plan.Footprint;
import dev.chrysalis.plan.Phase;
import dev.chrysalis.plan.PlannedResult;
import dev.chrysalis.project.file.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** {@code planned-for.sql} and {@code planned-result.sql}: the definitions that a release was planned for and leads to. */
final class FootprintFile {

    static final String NAME = "planned-for.sql";
    static final String RESULT = "planned-result.sql";
    private static final String OBJECT = "-- object: ";
    private static final String STEPS = "-- steps: ";
    private static final String HEAD =
            "-- What this release was planned for. The database is compared with it before anything is changed; it is never run.\n";
    private static final String RESULT_HEAD =
            "-- What this release leads to. The database is compared with it after the last step; it is never run.\n"
            + "-- Where a step was edited since, a difference may be meant, and somebody is asked.\n";

    private FootprintFile() {
    }

    static Optional<Footprint> read(SourceFile file) {
        if (!file.isThere()) {
            return Optional.empty();
        }
        Map<String, List<String>> objects = new TreeMap<>();
        List<String> lines = new ArrayList<>();
        for (String line : file.text().lines().toList()) {
            if (line.startsWith(OBJECT)) {
                lines = new ArrayList<>();
                objects.put(line.substring(OBJECT.length()).strip(), lines);
            } else if (!line.isBlank()) {
                lines.add(line);
            }
        }
        return Optional.of(Footprint.of(objects));
    }

    /** What the release leads to, and whether its steps are those that were planned. */
    static Optional<PlannedResult> readResult(SourceFile file, List<Phase> phases) {
        return read(file).map(objects -> new PlannedResult(objects, file.text().lines().anyMatch((STEPS + digest(phases))::equals)));
    }

    static String resultText(Footprint footprint, List<Phase> phases) {
        return text(RESULT_HEAD + STEPS + digest(phases) + "\n", footprint);
    }

    private static String digest(List<Phase> phases) {
        String steps = phases.stream().flatMap(phase -> phase.steps().stream()).map(step -> step.id().path() + " " + step.digest())
                .collect(Collectors.joining("\n"));
        return Integer.toHexString(steps.hashCode()) + "-" + steps.length();
    }

    static String text(Footprint footprint) {
        return text(HEAD, footprint);
    }

    private static String text(String head, Footprint footprint) {
        StringBuilder text = new StringBuilder(head);
        footprint.objects().forEach((name, lines) -> {
            text.append('\n').append(OBJECT).append(name).append('\n');
            lines.forEach(line -> text.append(line).append('\n'));
        });
        return text.toString();
    }
}
