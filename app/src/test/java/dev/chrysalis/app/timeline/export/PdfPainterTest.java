package dev.chrysalis.app.timeline.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chrysalis.app.timeline.ShopStory;
import dev.chrysalis.app.timeline.scene.drawing.EvenLetters;
import dev.chrysalis.app.timeline.scene.drawing.TimelineLayout;
import dev.chrysalis.app.timeline.scene.layout.Scenery;
import dev.chrysalis.app.timeline.scene.layout.Viewport;
import dev.chrysalis.app.timeline.scene.model.TimelineWords;
import dev.chrysalis.app.timeline.scene.shape.Picture;
import dev.chrysalis.app.ui.text.Messages;
import dev.chrysalis.app.ui.theme.Palette;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PdfPainterTest {

    @Test
    void thePageIsAsLargeAsThePictureAndItsWordsCanBeSearched() throws IOException {
        try (PDDocument document = Loader.loadPDF(PdfPainter.pdf(shop(), Palette.ofLight()))) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(document.getPage(0).getMediaBox().getWidth()).isEqualTo(783);
            assertThat(document.getPage(0).getMediaBox().getHeight()).isEqualTo(504);
            assertThat(new PDFTextStripper().getText(document)).contains("Message time", "22 Dec: no way back", "2026.12-customer-tier");
        }
    }

    @Test
    void everyColourStandsWhereItStandsOnTheScreen() throws IOException {
        try (PDDocument document = Loader.loadPDF(PdfPainter.pdf(shop(), Palette.ofDark()))) {
            BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, 96);

            assertThat(new Color(page.getRGB(1, 100))).isEqualTo(Color.decode(Palette.ofDark().colour("phase-expand")));
            assertThat(new Color(page.getRGB(1, 600))).isEqualTo(Color.decode(Palette.ofDark().colour("phase-contract")));
        }
    }

    private static Picture shop() {
        TimelineLayout layout = new TimelineLayout(new TimelineWords(new Messages(Locale.ENGLISH)), new EvenLetters());
        return layout.draw(Scenery.of(ShopStory.model(), Viewport.from(1044, 672, 4.5, LocalDateTime.of(2026, 9, 11, 0, 0))));
    }
}
