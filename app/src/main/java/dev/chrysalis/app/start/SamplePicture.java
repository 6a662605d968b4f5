package dev.chrysalis.app.start;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Polyline;
import javafx.scene.transform.Scale;

/** What a sample looks like once it is open, drawn small; every colour comes from the sheet. */
final class SamplePicture extends Region {

    private static final double WIDTH = 420;
    private static final double HEIGHT = 162;
    private static final double LANE = 54;
    private static final double CARD_WIDTH = 92;
    private static final double CARD_HEIGHT = 34;
    private static final int STEPS = 4;

    private final Pane drawing = new Pane();
    private final Scale scale = new Scale();

    private SamplePicture() {
        getStyleClass().add("chr-sample-picture");
        getChildren().add(drawing);
        drawing.getTransforms().add(scale);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        return width < 0 ? HEIGHT : Math.round(HEIGHT * width / WIDTH);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        scale.setX(getWidth() / WIDTH);
        scale.setY(getWidth() / WIDTH);
        drawing.resizeRelocate(0, 0, WIDTH, HEIGHT);
    }

    /** Three releases over three lanes. */
    static SamplePicture timeline() {
        SamplePicture picture = new SamplePicture();
        for (double x : List.of(48.0, 111.0, 173.0, 236.0, 298.0, 361.0)) {
            picture.box(x, 0, 7, HEIGHT, "window");
        }
        for (int lane = 1; lane <= 2; lane++) {
            picture.line(0, lane * LANE, WIDTH, lane * LANE, "grid");
        }
        picture.family("release-0", 16, 37, 91, true);
        picture.family("release-1", 133, 152, 210, true);
        picture.family("release-2", 242, 262, 322, false);
        picture.line(188, 0, 188, HEIGHT, "now");
        picture.flag(278, 110);
        picture.flag(383, 110);
        return picture;
    }

    /** Two databases and the three phases between them. */
    static SamplePicture twoDatabases() {
        SamplePicture picture = new SamplePicture();
        picture.database(38, "dev");
        picture.database(283, "prod");
        picture.line(138, 81, 282, 81, "wire");
        picture.box(157, 70, 22, 22, "expand");
        picture.box(199, 70, 22, 22, "rollout");
        Polygon hexagon = new Polygon(247, 70, 259, 70, 265, 81, 259, 92, 247, 92, 241, 81);
        hexagon.getStyleClass().add("contract");
        picture.drawing.getChildren().add(hexagon);
        return picture;
    }

    private void family(String release, double expand, double rollout, double contract, boolean begun) {
        double[] lefts = {expand, rollout, contract};
        for (int lane = 0; lane < lefts.length; lane++) {
            double top = lane * LANE + 15;
            if (lane > 0) {
                Polyline flow = new Polyline(lefts[lane - 1] + 10, (lane - 1) * LANE + 15 + CARD_HEIGHT, lefts[lane - 1] + 10, top + 18,
                        lefts[lane], top + 18);
                flow.getStyleClass().addAll("flow", release, begun ? "begun" : "planned");
                drawing.getChildren().add(flow);
            }
            box(lefts[lane], top, CARD_WIDTH, CARD_HEIGHT, "card", release);
            box(lefts[lane], top, CARD_WIDTH, 6, "track", release);
            box(lefts[lane] + 8, top + 11, 52, 5, "words");
            for (int step = 0; step < STEPS; step++) {
                box(lefts[lane] + 8 + step * 12, top + 22, 9, 5, "step", release, begun ? "begun" : "planned");
            }
        }
    }

    private void database(double left, String name) {
        box(left, 42, 100, 78, "card", name);
        box(left, 42, 100, 20, "head", name);
        for (int row = 0; row < 4; row++) {
            box(left + 12, 72 + row * 12, 44 + (row * 23) % 34, 4, "row", "row-" + row);
        }
    }

    private void box(double left, double top, double width, double height, String... styles) {
        Region region = new Region();
        region.resizeRelocate(left, top, width, height);
        region.setPrefSize(width, height);
        region.setLayoutX(left);
        region.setLayoutY(top);
        region.getStyleClass().addAll(styles);
        drawing.getChildren().add(region);
    }

    private void line(double x1, double y1, double x2, double y2, String style) {
        Line line = new Line(x1, y1, x2, y2);
        line.getStyleClass().add(style);
        drawing.getChildren().add(line);
    }

    private void flag(double x, double y) {
        Polygon flag = new Polygon(x, y, x + 5, y + 3, x + 1.5, y + 6, x + 5, y + 9, x + 1.5, y + 12, x + 1.5, y + 15, x, y + 15);
        flag.getStyleClass().add("no-return");
        drawing.getChildren().add(flag);
    }
}
