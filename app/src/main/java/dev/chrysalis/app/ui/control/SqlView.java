package dev.chrysalis.app.ui.control;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import javafx.scene.layout.StackPane;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.model.StyleSpansBuilder;

/** SQL to be read: highlighted, selectable, not editable unless asked for. */
public final class SqlView extends StackPane {

    private static final double LINE_HEIGHT = 19;
    private static final double PADDING = 20;
    private static final double ACROSS = 30;
    private static final double LETTER = 7.2;

    private final CodeArea area = new CodeArea();
    private boolean coloured = true;

    public SqlView() {
        getStyleClass().add("chr-sql-view");
        // RichTextFX brings a face of its own, which would win over the window's sheets
        area.getStylesheets().clear();
        area.setEditable(false);
        area.getStyleClass().add("chr-code");
        area.textProperty().addListener((property, before, after) -> highlight());
        getChildren().add(new VirtualizedScrollPane<>(area));
    }

    public SqlView(String sql) {
        this();
        setSql(sql);
    }

    public void setSql(String sql) {
        coloured = true;
        replace(sql);
    }

    /** Shows text in another language, such as a script's, as it stands. */
    public void setPlain(String text) {
        coloured = false;
        replace(text);
    }

    private void replace(String text) {
        area.replaceText(text.stripTrailing());
        area.moveTo(0);
        area.requestFollowCaret();
    }

    /** Takes as much height as its lines need, up to a limit. */
    public void fitHeight(int atMostLines) {
        height(Math.min(atMostLines, area.getParagraphs().size()) * LINE_HEIGHT + PADDING);
    }

    /**
     * The same where there is room; where there is less it gives way, and is scrolled.
     *
     * @param atLeastLines that are always seen
     * @param line         how high a line is in the size of letters that a sheet gives it, px
     */
    public void fitHeight(int atLeastLines, int atMostLines, double line) {
        int lines = area.getParagraphs().size();
        height(Math.min(atMostLines, lines) * line + PADDING);
        setMinHeight(Math.min(atLeastLines, lines) * line + PADDING);
    }

    private void height(double height) {
        setMinHeight(height);
        setPrefHeight(height);
        setMaxHeight(height);
    }

    /** Breaks long lines, and takes as much height as they need then, up to a limit. */
    public void wrap(int atMostLines) {
        area.setWrapText(true);
        fitHeight(atMostLines);
        widthProperty().addListener((property, before, after) -> {
            double letters = Math.max(1, Math.floor((after.doubleValue() - ACROSS) / LETTER));
            int lines = area.getParagraphs().stream().mapToInt(line -> Math.max(1, (int) Math.ceil(line.length() / letters))).sum();
            height(Math.min(atMostLines, lines) * LINE_HEIGHT + PADDING);
        });
    }

    public CodeArea area() {
        return area;
    }

    private void highlight() {
        area.setStyleSpans(0, styles(coloured ? area.getText() : "", area.getLength()));
    }

    private static org.fxmisc.richtext.model.StyleSpans<Collection<String>> styles(String sql, int length) {
        StyleSpansBuilder<Collection<String>> builder = new StyleSpansBuilder<>();
        int end = 0;
        for (SqlHighlighting.Span span : SqlHighlighting.spans(sql)) {
            builder.add(List.of(), span.start() - end);
            builder.add(Set.of(span.styleClass()), span.end() - span.start());
            end = span.end();
        }
        builder.add(List.of(), length - end);
        return builder.create();
    }
}
