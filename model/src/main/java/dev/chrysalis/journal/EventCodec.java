package dev.chrysalis.journal;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import dev.chrysalis.journal.UndoEvent.RowsSaved;
import dev.chrysalis.journal.UnreadEvent.Unreadable;
import dev.chrysalis.journal.UnreadEvent.WrittenByLaterVersion;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** Writes events as JSON and reads them again; what it cannot read is {@link UnreadEvent}. */
final class EventCodec {

    /** What an event is taken to say of a field that it did not have yet when it was written. */
    private static final Map<Class<?>, Map<String, JsonNode>> BEFORE_THE_FIELD =
            Map.of(RowsSaved.class, Map.of("statement", IntNode.valueOf(0)));

    private final ObjectMapper json = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .addModule(new SimpleModule().addSerializer(Duration.class, new DurationWriter())
                    .addDeserializer(Duration.class, new DurationReader()))
            .build();
    private final Map<String, Class<?>> kinds = new HashMap<>();

    EventCodec() {
        collect(JournalEvent.class);
        kinds.values().removeIf(UnreadEvent.class::isAssignableFrom);
    }

    private void collect(Class<?> type) {
        if (type.isSealed()) {
            for (Class<?> permitted : type.getPermittedSubclasses()) {
                collect(permitted);
            }
        } else {
            kinds.put(type.getSimpleName(), type);
        }
    }

    String kind(JournalEvent event) {
        return event.getClass().getSimpleName();
    }

    String content(JournalEvent event) {
        try {
            return json.writeValueAsString(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an event that cannot be written: " + event, e);
        }
    }

    JournalEvent event(StoredEvent stored) {
        Class<?> type = kinds.get(stored.kind());
        if (type == null) {
            return new WrittenByLaterVersion(stored.release(), stored.kind(), stored.content());
        }
        try {
            JsonNode content = json.readTree(stored.content());
            if (content instanceof ObjectNode fields) {
                BEFORE_THE_FIELD.getOrDefault(type, Map.of()).forEach(fields::putIfAbsent);
            }
            return (JournalEvent) json.treeToValue(content, type);
        } catch (JacksonException e) {
            return new Unreadable(stored.release(), stored.kind(), stored.content());
        }
    }

    private static final class DurationWriter extends StdSerializer<Duration> {

        DurationWriter() {
            super(Duration.class);
        }

        @Override
        public void serialize(Duration value, JsonGenerator generator, SerializerProvider provider) throws IOException {
            generator.writeString(value.toString());
        }
    }

    private static final class DurationReader extends StdDeserializer<Duration> {

        DurationReader() {
            super(Duration.class);
        }

        @Override
        public Duration deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            return Duration.parse(parser.getText());
        }
    }
}
