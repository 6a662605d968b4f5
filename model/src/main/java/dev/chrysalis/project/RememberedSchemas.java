package dev.chrysalis.project;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.chrysalis.diff.Fingerprint;
import dev.chrysalis.diff.RememberedSchema;
import dev.chrysalis.fault.ChrysalisException;
import dev.chrysalis.project.file.AtomicFiles;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectKind;
import dev.chrysalis.schema.ObjectName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What each database looked like when its last release was completed, kept in the project's folder as
 * {@code .chrysalis/remembered/<place>.json}.
 */
public final class RememberedSchemas {

    private static final Logger LOG = LoggerFactory.getLogger(RememberedSchemas.class);

    private final Path folder;
    private final ObjectMapper mapper = JsonMapper.builder().build();

    /** @param projectFolder where {@code chrysalis.yaml} is */
    public RememberedSchemas(Path projectFolder) {
        this.folder = projectFolder.resolve(".chrysalis").resolve("remembered");
    }

    /** One object and its fingerprint, on one line of the file. */
    record Line(ObjectKind kind, String schema, String name, String part, String sha256) {

        static Line of(ObjectId id, Fingerprint print) {
            return new Line(id.kind(), id.name().schema(), id.name().name(), id.part(), print.sha256());
        }

        ObjectId id() {
            return new ObjectId(kind, new ObjectName(schema, name), part);
        }
    }

    /** @param place says which database: {@code billing on db-1}; empty where none was remembered, or it cannot be read, which is logged */
    public Optional<RememberedSchema> of(String place) {
        Path file = file(place);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            SortedMap<ObjectId, Fingerprint> objects = new TreeMap<>();
            for (Line line : mapper.readValue(Files.readString(file), Line[].class)) {
                objects.put(line.id(), new Fingerprint(line.sha256()));
            }
            return Optional.of(new RememberedSchema(objects));
        } catch (IOException | RuntimeException e) {
            LOG.warn("What was remembered of {} cannot be read; nothing counts as drift", place, e);
            return Optional.empty();
        }
    }

    /**
     * Takes the place of what was remembered before.
     *
     * @throws ChrysalisException PROJECT_NOT_WRITABLE where the folder cannot be written
     */
    public void keep(String place, RememberedSchema schema) {
        List<String> lines = schema.objects().entrySet().stream().map(entry -> text(Line.of(entry.getKey(), entry.getValue()))).toList();
        AtomicFiles.write(file(place), "[\n" + String.join(",\n", lines) + "\n]\n");
    }

    private String text(Line line) {
        try {
            return mapper.writeValueAsString(line);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a line is made of plain values", e);
        }
    }

    private Path file(String place) {
        return folder.resolve(place.replaceAll("[^\\p{L}\\p{N}.-]+", "-") + ".json");
    }
}
