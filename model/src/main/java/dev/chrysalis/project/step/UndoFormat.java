package dev.chrysalis.project.step;

import dev.chrysalis.plan.Undo;
import dev.chrysalis.project.yaml.YamlMapping;
import dev.chrysalis.project.yaml.YamlText;
import java.util.Map;

/** How a step says its way back: a file beside it, or the option {@code undo}. */
final class UndoFormat {

    private UndoFormat() {
    }

    /** @param otherwise where the step says nothing */
    static Undo read(StepFiles files, YamlMapping options, Undo otherwise) {
        if (files.undo().isPresent()) {
            if (options.has("undo")) {
                throw options.fault("undo", "The step has an undo file and an option undo.", "Remove one of them.");
            }
            OptionBlock block = OptionBlock.ofSql(files.undo().get());
            block.options().allowing("transactional");
            return new Undo.Sql(block.rest(), block.options().flag("transactional", true));
        }
        if (options.isMapping("undo")) {
            YamlMapping undo = options.mapping("undo").orElseThrow().allowing("impossible", "manual");
            return undo.has("manual") ? new Undo.Manual(undo.required("manual")) : new Undo.Impossible(undo.required("impossible"));
        }
        return options.text("undo").map(UndoFormat::fromWords).orElse(otherwise);
    }

    private static Undo fromWords(String words) {
        if (words.strip().equals("nothing")) {
            return new Undo.Nothing();
        }
        if (words.startsWith("impossible")) {
            String reason = words.replaceFirst("^impossible[,:]?\\s*(because\\s+)?", "").strip();
            return new Undo.Impossible(reason.isEmpty() ? "The step does not say why." : reason);
        }
        return new Undo.Manual(words);
    }

    /** Puts what is not the default into the options, and an undo of SQL into a file of its own. */
    static void write(Undo undo, Undo otherwise, StepFileName name, YamlText options, Map<String, String> files) {
        if (undo instanceof Undo.Sql sql) {
            YamlText head = new YamlText();
            if (!sql.transactional()) {
                head.put("transactional", false);
            }
            files.put(name.undo(), OptionBlock.asSqlComment(head.toString()) + (head.isEmpty() ? "" : "\n") + sql.text().strip() + "\n");
        } else if (undo instanceof Undo.Manual manual) {
            options.putMapping("undo", new YamlText().put("manual", manual.instructions()));
        } else if (undo instanceof Undo.Impossible impossible) {
            options.putMapping("undo", new YamlText().put("impossible", impossible.reason()));
        } else if (undo instanceof Undo.Nothing && !undo.equals(otherwise)) {
            options.put("undo", "nothing");
        }
    }
}
