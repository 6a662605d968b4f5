package dev.chrysalis.app.ui.control;

import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.css.CssMetaData;
import javafx.css.SimpleStyleableObjectProperty;
import javafx.css.Styleable;
import javafx.css.StyleableObjectProperty;
import javafx.css.StyleableProperty;
import javafx.css.converter.PaintConverter;
import javafx.scene.shape.Path;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Rectangle;
import java.util.ArrayList;
import java.util.List;

/**
 * The point of no return as a line across a list or a dialog's edge: teeth that point past it, like a cliff on a map. Never used
 * without words beside it.
 */
public final class Fence extends Region {

    private static final double LINE = 2.5;
    private static final double TOOTH_WIDTH = 12;
    private static final double TOOTH_HEIGHT = 6;
    private static final CssMetaData<Fence, Paint> COLOUR = new CssMetaData<>("-chr-fence-color", PaintConverter.getInstance(),
            Color.RED) {
        @Override
        public boolean isSettable(Fence fence) {
            return !fence.colour.isBound();
        }

        @Override
        public StyleableProperty<Paint> getStyleableProperty(Fence fence) {
            return fence.colour;
        }
    };
    private static final List<CssMetaData<? extends Styleable, ?>> META_DATA = metaData();

    private final StyleableObjectProperty<Paint> colour = new SimpleStyleableObjectProperty<>(COLOUR, this, "colour", Color.RED);
    private final Rectangle line = new Rectangle();
    private final Path teeth = new Path();

    public Fence() {
        getStyleClass().add("chr-fence");
        double height = LINE + TOOTH_HEIGHT;
        setMinHeight(height);
        setPrefHeight(height);
        setMaxHeight(height);
        setMaxWidth(Double.MAX_VALUE);
        line.setHeight(LINE);
        line.fillProperty().bind(colour);
        teeth.fillProperty().bind(colour);
        teeth.setStroke(null);
        getChildren().addAll(line, teeth);
        setMouseTransparent(true);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        line.setWidth(width);
        teeth.getElements().clear();
        for (double x = 0; x + TOOTH_WIDTH / 2 <= width; x += TOOTH_WIDTH) {
            teeth.getElements().addAll(new MoveTo(x, LINE), new LineTo(Math.min(width, x + TOOTH_WIDTH - 2), LINE),
                    new LineTo(x + (TOOTH_WIDTH - 2) / 2, LINE + TOOTH_HEIGHT), new ClosePath());
        }
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return META_DATA;
    }

    private static List<CssMetaData<? extends Styleable, ?>> metaData() {
        List<CssMetaData<? extends Styleable, ?>> all = new ArrayList<>(Region.getClassCssMetaData());
        all.add(COLOUR);
        return List.copyOf(all);
    }
}
