package dev.chrysalis.runbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PrintedRunbookTest {

    private static PrintedRunbook printed;

    @BeforeAll
    static void print() {
        printed = MessageTime.runbook(new RunbookContents(EnumSet.allOf(RunbookSection.class), true, true, true, true)).print(Paper.A4);
    }

    @Test
    void everyPageIsNumberedAndNamesReleaseAndTarget() throws IOException {
        assertThat(printed.pages()).isBetween(5, 12);
        for (int page = 1; page <= printed.pages(); page++) {
            assertThat(text(page)).contains("Page " + page + " of " + printed.pages()).contains(MessageTime.NAME, "PROD");
        }
    }

    @Test
    void whoGoesBackOrSignsHasItOnOnePage() throws IOException {
        for (RunbookSection section : List.of(RunbookSection.EXPAND_WAY_BACK, RunbookSection.ROLLOUT_WAY_BACK,
                RunbookSection.CONTRACT_WAY_BACK)) {
            assertThat(text(printed.pageOf(section).orElseThrow()))
                    .contains("chrysalis rollback", "Proved on a copy", "is done", "signature");
        }
    }

    @Test
    void aPhaseBeginsOnAPageOfItsOwn() {
        assertThat(printed.pageOf(RunbookSection.ROLLOUT).orElseThrow())
                .isGreaterThan(printed.pageOf(RunbookSection.EXPAND_WAY_BACK).orElseThrow());
        assertThat(printed.pageOf(RunbookSection.CONTRACT).orElseThrow())
                .isGreaterThan(printed.pageOf(RunbookSection.ROLLOUT_WAY_BACK).orElseThrow());
    }

    @Test
    void germanPagesAreCountedInGerman() throws IOException {
        PaperLanguage german = new PaperLanguage(Locale.GERMAN, said -> said, title -> title);
        PrintedRunbook paper = MessageTime.runbook(RunbookContents.STANDARD, german).print(Paper.A4);
        assertThat(text(paper, 1, 1)).contains("Seite 1 von " + paper.pages());
    }

    @Test
    void aSectionIsOnThePageItSays() throws IOException {
        for (RunbookSection section : RunbookSection.values()) {
            assertThat(printed.pageOf(section)).as(section.name()).isPresent();
            String title = section == RunbookSection.SUMMARY ? "The three phases" : section.title(PaperLanguage.ENGLISH);
            assertThat(text(printed.pageOf(section).orElseThrow())).contains(title);
        }
    }

    @Test
    void sqlIsPrintedToItsEnd() throws IOException {
        assertThat(text(1, printed.pages())).contains("FOR EACH ROW EXECUTE FUNCTION chrysalis_sync_conversation();");
    }

    @Test
    void aPageIsShownAsItIsPrinted() {
        BufferedImage image = printed.image(1, 1.0);

        assertThat(image.getWidth()).isEqualTo(595);
        assertThat(image.getHeight()).isEqualTo(841);
        assertThat(image.getRGB(2, 2) & 0xffffff).as("white paper").isEqualTo(0xffffff);
    }

    @Test
    void letterPaperIsAsWideAsALetter() throws IOException {
        try (PDDocument document = Loader.loadPDF(MessageTime.runbook(RunbookContents.STANDARD).print(Paper.LETTER).pdf())) {
            assertThat(document.getPage(0).getMediaBox().getWidth()).isEqualTo(PDRectangle.LETTER.getWidth());
        }
    }

    private static String text(int page) throws IOException {
        return text(page, page);
    }

    private static String text(int from, int to) throws IOException {
        return text(printed, from, to);
    }

    private static String text(PrintedRunbook printed, int from, int to) throws IOException {
        try (PDDocument document = Loader.loadPDF(printed.pdf())) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setStartPage(from);
            stripper.setEndPage(to);
            return stripper.getText(document);
        }
    }
}
