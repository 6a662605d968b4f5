package dev.chrysalis.app.timeline;

import dev.chrysalis.app.timeline.export.PdfPainter;
import dev.chrysalis.app.timeline.export.SvgPainter;
import dev.chrysalis.app.timeline.paint.TimelineCanvas;
import dev.chrysalis.app.ui.theme.Theme;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.BiConsumer;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.transform.Scale;
import javax.imageio.ImageIO;

/** Gives the picture as it is seen away as a file. */
final class TimelineExport {

    private static final double SHARPNESS = 2;

    private final TimelineCanvas canvas;
    private final Theme theme;
    private final BiConsumer<String, byte[]> save;

    /** @param save takes a name that would do and the content */
    TimelineExport(TimelineCanvas canvas, Theme theme, BiConsumer<String, byte[]> save) {
        this.canvas = canvas;
        this.theme = theme;
        this.save = save;
    }

    void svg() {
        save.accept("timeline.svg", SvgPainter.svg(canvas.picture(), theme.palette()).getBytes(StandardCharsets.UTF_8));
    }

    void pdf() {
        save.accept("timeline.pdf", PdfPainter.pdf(canvas.picture(), theme.palette()));
    }

    void png() {
        SnapshotParameters sharp = new SnapshotParameters();
        sharp.setTransform(new Scale(SHARPNESS, SHARPNESS));
        WritableImage image = canvas.snapshot(sharp, null);
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        copy.setRGB(0, 0, width, height, pixels, 0, width);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(copy, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory failed", e);
        }
        save.accept("timeline.png", bytes.toByteArray());
    }
}
