package dev.chrysalis.app.timeline.edit;

import dev.chrysalis.plan.Step;
import dev.chrysalis.plan.StepAction;
import dev.chrysalis.plan.Undo;
import dev.chrysalis.project.file.FolderChange;
import dev.chrysalis.project.release.ReleaseEditor;
import dev.chrysalis.project.yaml.DurationText;
import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A step as a person is writing it: words in fields, which may not be a step yet.
 *
 * @param step   as it is in the folder
 * @param values of the fields that its kind has
 */
public record StepDraft(Step step, Map<Field, String> values, WayBack wayBack) {

    /** What of a step can be written, in the order in which it is asked. */
    public enum Field {
        TITLE, TABLE, KEY, FORWARD, SET, WHERE, BATCH, SOAK, TIME_LIMIT, EVERY, UNDO, DONE, ESTIMATE, PATIENCE;

        private static final Set<Field> LENGTHS = EnumSet.of(SOAK, TIME_LIMIT, EVERY, ESTIMATE, PATIENCE);
        private static final Set<Field> OPTIONAL = EnumSet.of(WHERE, UNDO, DONE, ESTIMATE, PATIENCE);
    }

    /** How it is taken back. */
    public enum WayBack {
        SQL, PERSON, NOTHING, IMPOSSIBLE, SCRIPT;

        boolean hasWords() {
            return this != NOTHING && this != SCRIPT;
        }
    }

    public StepDraft {
        values = new EnumMap<>(values);
    }

    /** @param text the step's own file, which is what is edited of a script */
    public static StepDraft of(Step step, String text) {
        Map<Field, String> values = new EnumMap<>(Field.class);
        if (step.action() instanceof StepAction.Script) {
            values.put(Field.FORWARD, text);
            return new StepDraft(step, values, WayBack.SCRIPT);
        }
        values.put(Field.TITLE, step.title());
        values.putAll(step.action().accept(new Reader()));
        values.put(Field.DONE, step.done().orElse(""));
        values.put(Field.ESTIMATE, step.estimate().map(DurationText::format).orElse(""));
        values.put(Field.PATIENCE, step.patience().map(DurationText::format).orElse(""));
        return step.undo().accept(new UndoReader(step, values));
    }

    public StepDraft with(Field field, String value) {
        Map<Field, String> changed = new EnumMap<>(values);
        changed.put(field, value);
        return new StepDraft(step, changed, wayBack);
    }

    public StepDraft with(WayBack other) {
        return new StepDraft(step, values, other);
    }

    /** The part of a message key that says what is wrong with each field. */
    public Map<Field, String> faults() {
        Map<Field, String> faults = new EnumMap<>(Field.class);
        values.forEach((field, value) -> {
            boolean optional = Field.OPTIONAL.contains(field) && !(field == Field.UNDO && wayBack.hasWords());
            if (value.isBlank() && !optional) {
                faults.put(field, "blank");
            } else if (!value.isBlank() && Field.LENGTHS.contains(field) && DurationText.parse(value).isEmpty()) {
                faults.put(field, "length");
            } else if (field == Field.BATCH && !value.strip().matches("[1-9]\\d{0,8}")) {
                faults.put(field, "number");
            }
        });
        return faults;
    }

    /** Writes it; only without faults. */
    public FolderChange writeWith(ReleaseEditor editor) {
        if (step.action() instanceof StepAction.Script) {
            String text = values.get(Field.FORWARD);
            return editor.rewrite(step.id(), text.endsWith("\n") ? text : text + "\n");
        }
        return editor.rewrite(new Step(step.id(), values.get(Field.TITLE).strip(), step.action().accept(new Writer(values)), undo(),
                text(Field.DONE), step.hazards(), step.lock(), length(Field.ESTIMATE), length(Field.PATIENCE), step.waves(),
                step.digest()));
    }

    private Undo undo() {
        String words = values.getOrDefault(Field.UNDO, "").strip();
        return switch (wayBack) {
            case SQL -> new Undo.Sql(words, !(step.undo() instanceof Undo.Sql sql) || sql.transactional());
            case PERSON -> new Undo.Manual(words);
            case IMPOSSIBLE -> new Undo.Impossible(words);
            case NOTHING -> new Undo.Nothing();
            case SCRIPT -> new Undo.Script();
        };
    }

    private Optional<String> text(Field field) {
        return Optional.of(values.get(field).strip()).filter(text -> !text.isEmpty());
    }

    private Optional<Duration> length(Field field) {
        return DurationText.parse(values.get(field));
    }

    /** Reads an action into fields. */
    private static final class Reader implements StepAction.Visitor<Map<Field, String>> {
        @Override
        public Map<Field, String> sql(StepAction.Sql sql) {
            return Map.of(Field.FORWARD, sql.text());
        }

        @Override
        public Map<Field, String> backfill(StepAction.Backfill backfill) {
            return Map.of(Field.TABLE, backfill.table(), Field.KEY, String.join(", ", backfill.key()), Field.SET, backfill.set(),
                    Field.WHERE, backfill.where().orElse(""), Field.BATCH, Integer.toString(backfill.batch()));
        }

        @Override
        public Map<Field, String> script(StepAction.Script script) {
            return Map.of();
        }

        @Override
        public Map<Field, String> manual(StepAction.Manual manual) {
            return manual.soak().map(soak -> Map.of(Field.FORWARD, manual.instructions(), Field.SOAK, DurationText.format(soak)))
                    .orElseGet(() -> Map.of(Field.FORWARD, manual.instructions()));
        }

        @Override
        public Map<Field, String> check(StepAction.Check check) {
            return Map.of(Field.FORWARD, check.query(), Field.TIME_LIMIT, DurationText.format(check.timeLimit()),
                    Field.EVERY, DurationText.format(check.every()));
        }
    }

    /** Makes an action of fields. */
    private record Writer(Map<Field, String> values) implements StepAction.Visitor<StepAction> {
        @Override
        public StepAction sql(StepAction.Sql sql) {
            return new StepAction.Sql(values.get(Field.FORWARD).strip(), sql.transactional(), sql.timeLimit());
        }

        @Override
        public StepAction backfill(StepAction.Backfill backfill) {
            return new StepAction.Backfill(values.get(Field.TABLE).strip(), List.of(values.get(Field.KEY).strip().split("\\s*,\\s*")),
                    values.get(Field.SET).strip(),
                    Optional.of(values.get(Field.WHERE).strip()).filter(where -> !where.isEmpty()),
                    Integer.parseInt(values.get(Field.BATCH).strip()), backfill.throttle());
        }

        @Override
        public StepAction script(StepAction.Script script) {
            return script;
        }

        @Override
        public StepAction manual(StepAction.Manual manual) {
            return new StepAction.Manual(values.get(Field.FORWARD).strip(), manual.soak().map(soak -> length(Field.SOAK)));
        }

        @Override
        public StepAction check(StepAction.Check check) {
            return new StepAction.Check(values.get(Field.FORWARD).strip(), length(Field.TIME_LIMIT), length(Field.EVERY));
        }

        private Duration length(Field field) {
            return DurationText.parse(values.get(field)).orElse(Duration.ZERO);
        }
    }

    /** Reads the way back into its field. */
    private record UndoReader(Step step, Map<Field, String> values) implements Undo.Visitor<StepDraft> {
        @Override
        public StepDraft sql(Undo.Sql sql) {
            return with(WayBack.SQL, sql.text());
        }

        @Override
        public StepDraft script(Undo.Script script) {
            return with(WayBack.SCRIPT, "");
        }

        @Override
        public StepDraft manual(Undo.Manual manual) {
            return with(WayBack.PERSON, manual.instructions());
        }

        @Override
        public StepDraft nothing(Undo.Nothing nothing) {
            return with(WayBack.NOTHING, "");
        }

        @Override
        public StepDraft impossible(Undo.Impossible impossible) {
            return with(WayBack.IMPOSSIBLE, impossible.reason());
        }

        private StepDraft with(WayBack wayBack, String words) {
            values.put(Field.UNDO, words);
            return new StepDraft(step, values, wayBack);
        }
    }
}
