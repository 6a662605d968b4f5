package dev.chrysalis.project.step;

import dev.chrysalis.project.file.SourceFile;
import dev.chrysalis.project.yaml.YamlEdit;
import java.util.Map;

/**
 * A file of a step in its two parts, so that one can be changed and every other byte stays as a person wrote it.
 *
 * @param options as YAML; empty where the file has none
 * @param body    what stands below them
 */
public record StepText(Style style, String options, String body) {

    private static final String PLANNED = "planned";

    /** How the two parts stand in one file. */
    private enum Style {
        SQL, MARKDOWN, OPTIONS_ONLY
    }

    public static StepText of(SourceFile file) {
        return of(file, file.text());
    }

    /** @param file named where the text cannot be read */
    public static StepText of(SourceFile file, String text) {
        if (StepFormat.of(file.fileName()) instanceof BackfillFormat) {
            return new StepText(Style.OPTIONS_ONLY, text, "");
        }
        boolean markdown = file.fileName().endsWith(".md");
        OptionBlock block = markdown ? OptionBlock.ofMarkdown(file, text) : OptionBlock.ofSql(file, text);
        return new StepText(markdown ? Style.MARKDOWN : Style.SQL, block.text(), block.rest());
    }

    /** Changed by what Chrysalis would write before and after; the file is a person's then. */
    public StepText edited(StepText before, StepText after) {
        Map<String, String> wanted = YamlEdit.blocks(after.options);
        wanted.remove(PLANNED);
        Map<String, String> present = YamlEdit.blocks(before.options);
        present.put(PLANNED, "");
        return new StepText(style, YamlEdit.apply(options, present, wanted), after.body.equals(before.body) ? body : after.body);
    }

    @Override
    public String toString() {
        return switch (style) {
            case OPTIONS_ONLY -> options;
            case SQL -> OptionBlock.asSqlComment(options) + (options.isEmpty() ? "" : "\n") + body + "\n";
            case MARKDOWN -> (options.isEmpty() ? "" : "---\n" + options + "---\n\n") + body + "\n";
        };
    }
}
