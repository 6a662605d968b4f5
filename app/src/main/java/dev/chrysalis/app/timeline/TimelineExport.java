package dev.chrysalis.app.timeline;

import dev.chrysalis.app.timeline.scene.SvgPainter;
import dev.chrysalis.app.ui.text.Messages;
import dev.chrysalis.app.ui.theme.Theme;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.transform.Scale;
import javafx.stage.FileChooser;
import javax.imageio.ImageIO;

/** Writes the picture as it is seen to a file. */
final class TimelineExport {

    private static final double SHARPNESS = 2;

    private final TimelineCanvas canvas;
    private final Theme theme;
    private final Messages messages;

    TimelineExport(TimelineCanvas canvas, Theme theme, Messages messages) {
        this.canvas = canvas;
        this.theme = theme;
        this.messages = messages;
    }

    void svg() {
        choose("svg").ifPresent(this::writeSvg);
    }

    void png() {
        choose("png").ifPresent(this::writePng);
    }

    void writeSvg(Path file) {
        try {
            Files.writeString(file, SvgPainter.svg(canvas.picture(), theme.palette()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void writePng(Path file) {
        SnapshotParameters sharp = new SnapshotParameters();
        sharp.setTransform(new Scale(SHARPNESS, SHARPNESS));
        WritableImage image = canvas.snapshot(sharp, null);
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        copy.setRGB(0, 0, width, height, pixels, 0, width);
        try {
            ImageIO.write(copy, "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<Path> choose(String kind) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(messages.get("timeline.export." + kind));
        chooser.setInitialFileName("timeline." + kind);
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(kind.toUpperCase(Locale.ROOT), "*." + kind));
        return Optional.ofNullable(chooser.showSaveDialog(canvas.getScene().getWindow())).map(File::toPath);
    }
}
