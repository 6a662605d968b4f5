package dev.chrysalis.app.cli.terminal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** An answer for programs: names in lower camel case, times as ISO 8601, durations in milliseconds. */
public final class Json {

    private static final ObjectMapper MAPPER = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final Map<String, Object> values = new LinkedHashMap<>();

    public Json put(String name, Object value) {
        values.put(name, plain(value));
        return this;
    }

    /** Leaves the name out where there is no value. */
    public Json put(String name, Optional<?> value) {
        value.ifPresent(present -> put(name, present));
        return this;
    }

    public <T> Json putAll(String name, List<T> items, Function<T, Object> form) {
        values.put(name, items.stream().map(form).map(Json::plain).toList());
        return this;
    }

    private static Object plain(Object value) {
        if (value instanceof Json json) {
            return json.values;
        }
        if (value instanceof Duration duration) {
            return duration.toMillis();
        }
        return value instanceof Number || value instanceof Boolean || value instanceof List<?> || value instanceof Map<?, ?>
                ? value : String.valueOf(value);
    }

    @Override
    public String toString() {
        try {
            return MAPPER.writeValueAsString(values);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("plain values are always written", e);
        }
    }
}
