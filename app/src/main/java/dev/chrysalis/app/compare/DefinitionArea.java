package dev.chrysalis.app.compare;

import dev.chrysalis.app.ui.control.SqlHighlighting;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.model.StyleSpansBuilder;

/** One side of a definition: numbered lines, each marked by how it differs, with what differs inside it. */
final class DefinitionArea extends CodeArea {

    private List<DiffLine> lines = List.of();

    DefinitionArea() {
        // RichTextFX brings a face of its own, which would win over the window's sheets
        getStylesheets().clear();
        setEditable(false);
        getStyleClass().addAll("chr-code", "chr-definition");
        setParagraphGraphicFactory(this::gutter);
    }

    void show(List<DiffLine> shown) {
        lines = List.copyOf(shown);
        replaceText(String.join("\n", lines.stream().map(DiffLine::text).toList()));
        for (int index = 0; index < lines.size(); index++) {
            DiffLine line = lines.get(index);
            setParagraphStyle(index, List.of(line.mark().name().toLowerCase(Locale.ROOT)));
            if (!line.text().isEmpty()) {
                style(index, line);
            }
        }
        moveTo(0);
        recreateParagraphGraphics();
    }

    private void recreateParagraphGraphics() {
        for (int index = 0; index < lines.size(); index++) {
            recreateParagraphGraphic(index);
        }
    }

    private void style(int paragraph, DiffLine line) {
        TreeSet<Integer> cuts = new TreeSet<>(List.of(0, line.text().length()));
        List<SqlHighlighting.Span> spans = SqlHighlighting.spans(line.text());
        spans.forEach(span -> cuts.addAll(List.of(span.start(), span.end())));
        line.words().forEach(word -> cuts.addAll(List.of(word.start(), word.end())));
        StyleSpansBuilder<Collection<String>> builder = new StyleSpansBuilder<>();
        int start = cuts.first();
        for (int end : cuts.tailSet(1)) {
            List<String> styles = new ArrayList<>();
            for (SqlHighlighting.Span span : spans) {
                if (span.start() <= start && end <= span.end()) {
                    styles.add(span.styleClass());
                }
            }
            for (DiffLine.Stretch word : line.words()) {
                if (word.start() <= start && end <= word.end()) {
                    styles.add(line.mark() == DiffLine.Mark.ADDED ? "word-added" : "word-dropped");
                }
            }
            builder.add(styles, end - start);
            start = end;
        }
        setStyleSpans(paragraph, 0, builder.create());
    }

    private Node gutter(int paragraph) {
        DiffLine line = paragraph < lines.size() ? lines.get(paragraph) : DiffLine.GAP;
        Label number = new Label(line.number() == 0 ? "" : Integer.toString(line.number()));
        number.getStyleClass().add("number");
        Label sign = new Label(switch (line.mark()) {
            case ADDED -> "+";
            case DROPPED -> "−";
            case SAME, GAP -> "";
        });
        sign.getStyleClass().add("sign");
        HBox gutter = new HBox(number, sign);
        gutter.setAlignment(Pos.CENTER_LEFT);
        gutter.getStyleClass().addAll("gutter", line.mark().name().toLowerCase(Locale.ROOT));
        return gutter;
    }
}
