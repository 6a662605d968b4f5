package dev.chrysalis.app.cli.option;

import dev.chrysalis.project.yaml.DurationText;
import java.time.Duration;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A length of time as the project's files write it: {@code 10m}, {@code 1h30m}. */
public final class DurationConverter implements ITypeConverter<Duration> {

    @Override
    public Duration convert(String text) {
        return DurationText.parse(text)
                .orElseThrow(() -> new TypeConversionException(text + " is no length of time; write it like 10m or 1h30m"));
    }
}
