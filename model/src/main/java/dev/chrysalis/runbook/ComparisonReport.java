package dev.chrysalis.runbook;

import dev.chrysalis.diff.Comparison;
import dev.chrysalis.diff.Difference;
import dev.chrysalis.diff.SchemaChange;
import dev.chrysalis.schema.NotUnderstood;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What differs between two databases, in words, for people who do not read SQL.
 *
 * @param dev  where DEV is, as people name it
 * @param prod where PROD is
 */
public record ComparisonReport(Comparison comparison, String dev, String prod) {

    /** One file that needs nothing beside itself. */
    public String html() {
        return new HtmlWriter().page("What differs between DEV and PROD", blocks());
    }

    public String markdown() {
        return new MarkdownWriter().write(blocks());
    }

    private List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Title("Chrysalis comparison", "", false, "What differs between DEV and PROD", dev,
                "against " + prod));
        blocks.add(new Block.Figures(List.of(figure("New", Difference.ADDED), figure("Changed", Difference.CHANGED),
                figure("Replaced", Difference.REPLACED), figure("Gone", Difference.DROPPED))));
        blocks.add(paragraph(comparison.equal() ? "Both databases are equal in all that was compared."
                : "Seen from PROD: what is new exists in DEV only, what is gone exists in PROD only. Both databases were only read."));
        byKind().forEach((kind, objects) -> {
            blocks.add(new Block.Heading(1, Prose.plain(plural(kind)), Optional.empty(), Optional.empty()));
            blocks.add(new Block.Grid(List.of("Object", "What", "How"), objects.entrySet().stream()
                    .flatMap(object -> rows(object.getKey(), object.getValue()).stream()).toList()));
        });
        if (!comparison.notUnderstood().isEmpty()) {
            blocks.add(new Block.Heading(1, Prose.plain("Not compared"), Optional.empty(), Optional.empty()));
            blocks.add(new Block.Checklist(comparison.notUnderstood().stream().map(ComparisonReport::item).toList(), false));
        }
        return blocks;
    }

    private Block.Figures.Figure figure(String label, Difference difference) {
        return new Block.Figures.Figure(label, Wording.number(comparison.changes().stream()
                .filter(change -> change.difference() == difference).count()));
    }

    /** Changes by the kind of the object that stands by itself, then by that object. */
    private Map<ObjectKind, Map<String, List<SchemaChange>>> byKind() {
        return comparison.changes().stream().collect(Collectors.groupingBy(change -> standing(change.subject()), TreeMap::new,
                Collectors.groupingBy(change -> change.subject().name().toString(), TreeMap::new, Collectors.toList())));
    }

    private static ObjectKind standing(ObjectId id) {
        return id.kind().isPart() ? ObjectKind.TABLE : id.kind();
    }

    private static List<Block.Grid.Row> rows(String object, List<SchemaChange> changes) {
        List<Block.Grid.Row> rows = new ArrayList<>();
        for (SchemaChange change : changes) {
            ObjectId subject = change.subject();
            String what = subject.kind().isPart() ? singular(subject.kind()) + " " + subject.part() : "the " + singular(subject.kind());
            rows.add(new Block.Grid.Row(Optional.empty(), List.of(Prose.plain(rows.isEmpty() ? object : ""), Prose.plain(what),
                    Prose.plain(how(change)))));
        }
        return rows;
    }

    private static String how(SchemaChange change) {
        if (change instanceof SchemaChange.ColumnTypeChanged type) {
            return "holds " + type.after().type() + " instead of " + type.before().type();
        }
        if (change instanceof SchemaChange.ColumnNullabilityChanged nullability) {
            return nullability.after().nullable() ? "may be empty from now on" : "must always be filled from now on";
        }
        return switch (change.difference()) {
            case ADDED -> "is new";
            case DROPPED -> "goes away";
            case REPLACED -> "takes over from another";
            case CHANGED -> aspect(change) + " changes";
        };
    }

    /** {@code its default} for {@code ColumnDefaultChanged}. */
    private static String aspect(SchemaChange change) {
        List<String> words = List.of(change.getClass().getSimpleName().split("(?<=[a-z])(?=[A-Z])"));
        String aspect = String.join(" ", words.subList(1, words.size() - 1)).toLowerCase(Locale.ROOT);
        return aspect.isEmpty() ? "it" : "its " + aspect;
    }

    private static Block.Checklist.Item item(NotUnderstood object) {
        return new Block.Checklist.Item(Prose.plain(object.subject() + ": " + object.reason()), "");
    }

    private static Block paragraph(String words) {
        return new Block.Paragraph(Prose.plain(words));
    }

    private static String singular(ObjectKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String plural(ObjectKind kind) {
        String word = singular(kind);
        String named = Character.toUpperCase(word.charAt(0)) + word.substring(1);
        return switch (kind) {
            case STATISTICS -> named;
            case POLICY -> "Policies";
            case INDEX -> "Indexes";
            case OTHER -> "Other objects";
            default -> named + "s";
        };
    }
}
