package dev.chrysalis.runbook;

import dev.chrysalis.diff.Comparison;
import dev.chrysalis.diff.Difference;
import dev.chrysalis.diff.SchemaChange;
import dev.chrysalis.schema.NotUnderstood;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What differs between two databases, in words, for people who do not read SQL.
 *
 * @param dev  where DEV is, as people name it
 * @param prod where PROD is
 */
public record ComparisonReport(Comparison comparison, String dev, String prod, PaperLanguage language) {

    /** One file that needs nothing beside itself. */
    public String html() {
        Wording wording = new Wording(language);
        return new HtmlWriter(wording).page(wording.text("comparison.title"), blocks(wording));
    }

    public String markdown() {
        Wording wording = new Wording(language);
        return new MarkdownWriter(wording).write(blocks(wording));
    }

    private List<Block> blocks(Wording wording) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Title(wording.text("comparison.kind"), "", false, wording.text("comparison.title"), wording.said(dev),
                wording.text("comparison.against", wording.said(prod))));
        blocks.add(new Block.Figures(Arrays.stream(Difference.values()).map(difference -> figure(difference, wording)).toList()));
        blocks.add(new Block.Paragraph(wording.prose(comparison.equal() ? "comparison.equal" : "comparison.seen")));
        List<String> header = Stream.of("object", "what", "how").map(column -> wording.text("comparison." + column)).toList();
        byKind().forEach((kind, objects) -> {
            blocks.add(heading(wording.text("kinds." + key(kind))));
            blocks.add(new Block.Grid(header, objects.entrySet().stream()
                    .flatMap(object -> rows(object.getKey(), object.getValue(), wording).stream()).toList()));
        });
        if (!comparison.notUnderstood().isEmpty()) {
            blocks.add(heading(wording.text("comparison.uncompared")));
            blocks.add(new Block.Checklist(comparison.notUnderstood().stream().map(object -> item(object, wording)).toList(), false));
        }
        return blocks;
    }

    private Block.Figures.Figure figure(Difference difference, Wording wording) {
        return new Block.Figures.Figure(wording.text("comparison." + difference.name().toLowerCase(Locale.ROOT)), Wording.number(
                comparison.changes().stream().filter(change -> change.difference() == difference).count()));
    }

    /** Changes by the kind of the object that stands by itself, then by that object. */
    private Map<ObjectKind, Map<String, List<SchemaChange>>> byKind() {
        return comparison.changes().stream().collect(Collectors.groupingBy(change -> standing(change.subject()), TreeMap::new,
                Collectors.groupingBy(change -> change.subject().name().toString(), TreeMap::new, Collectors.toList())));
    }

    private static ObjectKind standing(ObjectId id) {
        return id.kind().isPart() ? ObjectKind.TABLE : id.kind();
    }

    private static List<Block.Grid.Row> rows(String object, List<SchemaChange> changes, Wording wording) {
        DifferenceText text = new DifferenceText(wording);
        List<Block.Grid.Row> rows = new ArrayList<>();
        for (SchemaChange change : changes) {
            ObjectId subject = change.subject();
            String kind = wording.text("kind." + key(subject.kind()));
            String what = subject.kind().isPart() ? wording.text("comparison.part", kind, subject.part()) : kind;
            rows.add(new Block.Grid.Row(Optional.empty(), List.of(Prose.plain(rows.isEmpty() ? object : ""), Prose.plain(what),
                    Prose.plain(text.of(change)))));
        }
        return rows;
    }

    private static Block.Checklist.Item item(NotUnderstood object, Wording wording) {
        return new Block.Checklist.Item(wording.prose("comparison.uncompared.why", object.subject(), wording.said(object.reason())), "");
    }

    private static Block heading(String words) {
        return new Block.Heading(1, Prose.plain(words), Optional.empty(), Optional.empty());
    }

    private static String key(ObjectKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
