package dev.chrysalis.project;

import dev.chrysalis.plan.Footprint;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** {@code planned-for.sql}: the definitions that a release was planned for, for people to read and for the guard against drift. */
final class FootprintFile {

    static final String NAME = "planned-for.sql";
    private static final String OBJECT = "-- object: ";
    private static final String HEAD = "-- What this release was planned for. The database is compared with it before anything is changed; it is never run.\n";

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

    static String text(Footprint footprint) {
        StringBuilder text = new StringBuilder(HEAD);
        footprint.objects().forEach((name, lines) -> {
            text.append('\n').append(OBJECT).append(name).append('\n');
            lines.forEach(line -> text.append(line).append('\n'));
        });
        return text.toString();
    }
}
