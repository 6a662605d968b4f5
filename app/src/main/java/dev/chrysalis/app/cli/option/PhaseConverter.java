package dev.chrysalis.app.cli.option;

import dev.chrysalis.plan.PhaseName;
import dev.chrysalis.project.yaml.NearMatch;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A phase by its word. */
public final class PhaseConverter implements ITypeConverter<PhaseName> {

    @Override
    public PhaseName convert(String word) {
        List<String> known = Arrays.stream(PhaseName.values()).map(PhaseName::folder).toList();
        if (!known.contains(word)) {
            throw new TypeConversionException("there is no phase " + word + "; " + NearMatch.of(word, known)
                    .map(match -> "did you mean " + match + "?").orElse("there are expand, rollout and contract"));
        }
        return PhaseName.values()[known.indexOf(word)];
    }
}
