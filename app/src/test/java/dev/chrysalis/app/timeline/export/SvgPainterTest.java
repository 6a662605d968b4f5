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
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

class SvgPainterTest {

    private static final String GOLDEN = "shop.svg";

    @Test
    void theShopIsDrawnAsItWasApproved() throws IOException {
        String svg = SvgPainter.svg(shop(), Palette.ofLight());

        if (Boolean.getBoolean("chrysalis.rewrite")) {
            Files.writeString(Path.of("src/test/resources/dev/chrysalis/app/timeline/export", GOLDEN), svg);
            return;
        }
        assertThat(svg).isEqualTo(golden());
    }

    @Test
    void whatIsWrittenIsWellFormed() throws Exception {
        String svg = SvgPainter.svg(shop(), Palette.ofDark());

        assertThat(DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)))
                .getElementsByTagName("text").getLength()).isGreaterThan(20);
    }

    private static Picture shop() {
        TimelineLayout layout = new TimelineLayout(new TimelineWords(new Messages(Locale.ENGLISH)), new EvenLetters());
        return layout.draw(Scenery.of(ShopStory.model(), Viewport.from(1044, 672, 4.5, LocalDateTime.of(2026, 9, 11, 0, 0))));
    }

    private static String golden() throws IOException {
        try (InputStream stream = SvgPainterTest.class.getResourceAsStream(GOLDEN)) {
            return stream == null ? "" : new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
