package dev.chrysalis.runbook;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import dev.chrysalis.fault.ChrysalisException;
import dev.chrysalis.fault.FaultCode;
import dev.chrysalis.simulate.Simulation;
import java.io.IOException;
import java.io.Serial;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The last rehearsal of each release, kept in the project's folder as {@code .chrysalis/simulations/<release>.json}, so that expected
 * times are known later.
 */
public final class LastRehearsals {

    private static final Logger LOG = LoggerFactory.getLogger(LastRehearsals.class);

    private final Path folder;
    private final ObjectMapper mapper = JsonMapper.builder()
            .addModule(new SimpleModule()
                    .addSerializer(Duration.class, new ToStringSerializer(Duration.class))
                    .addSerializer(Instant.class, new ToStringSerializer(Instant.class))
                    .addSerializer(new WhereMeasured())
                    .addDeserializer(Optional.class, new Measured())
                    .addDeserializer(Duration.class, new Text<>(Duration.class, Duration::parse))
                    .addDeserializer(Instant.class, new Text<>(Instant.class, Instant::parse)))
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** @param projectFolder where {@code chrysalis.yaml} is */
    public LastRehearsals(Path projectFolder) {
        this.folder = projectFolder.resolve(".chrysalis").resolve("simulations");
    }

    /** Empty where the release was never rehearsed, and where what was kept cannot be read any more, which is logged. */
    public Optional<Simulation> of(String release) {
        Path file = file(release);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(mapper.readValue(Files.readString(file), Simulation.class));
        } catch (IOException | RuntimeException e) {
            LOG.warn("The last rehearsal of {} cannot be read; it counts as not rehearsed", release, e);
            return Optional.empty();
        }
    }

    /**
     * Takes the place of the one before.
     *
     * @throws ChrysalisException PROJECT_NOT_WRITABLE where the folder cannot be written
     */
    public void keep(Simulation simulation) {
        Path file = file(simulation.release());
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(".gitignore"), "*\n");
            Path beside = Files.createTempFile(folder, "rehearsal", ".json");
            Files.writeString(beside, mapper.writeValueAsString(simulation) + "\n");
            Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a rehearsal is made of plain values", e);
        } catch (IOException e) {
            throw new ChrysalisException(FaultCode.PROJECT_NOT_WRITABLE, "The rehearsal could not be kept: " + file + " cannot be written.",
                    "The rehearsal itself was done; no database was changed.", "Make the project's folder writable.", e);
        }
    }

    private Path file(String release) {
        return folder.resolve(release + ".json");
    }

    /** What was not measured is null in the file. */
    private static final class WhereMeasured extends StdSerializer<Optional<?>> {

        @Serial
        private static final long serialVersionUID = 1L;

        WhereMeasured() {
            super(Optional.class, false);
        }

        @Override
        public void serialize(Optional<?> value, JsonGenerator file, SerializerProvider serializers) throws IOException {
            serializers.defaultSerializeValue(value.orElse(null), file);
        }
    }

    /** The only figures that may not be measured are times. */
    private static final class Measured extends JsonDeserializer<Optional<Duration>> {

        @Override
        public Optional<Duration> deserialize(JsonParser file, DeserializationContext context) throws IOException {
            return Optional.of(context.readValue(file, Duration.class));
        }

        @Override
        public Optional<Duration> getNullValue(DeserializationContext context) {
            return Optional.empty();
        }
    }

    private static final class Text<T> extends FromStringDeserializer<T> {

        @Serial
        private static final long serialVersionUID = 1L;

        private final transient Function<String, T> parse;

        Text(Class<T> type, Function<String, T> parse) {
            super(type);
            this.parse = parse;
        }

        @Override
        protected T _deserialize(String value, DeserializationContext context) {
            return parse.apply(value);
        }
    }
}
