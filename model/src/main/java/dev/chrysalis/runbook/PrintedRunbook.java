package dev.chrysalis.runbook;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** A runbook on paper. Immutable and safe to share between threads. */
public final class PrintedRunbook {

    private static final float DOTS_PER_INCH_OF_PDF = 72f;

    private final byte[] pdf;
    private final int pages;
    private final Map<RunbookSection, Integer> firstPages;

    private PrintedRunbook(byte[] pdf, int pages, Map<RunbookSection, Integer> firstPages) {
        this.pdf = pdf;
        this.pages = pages;
        this.firstPages = Collections.unmodifiableMap(firstPages);
    }

    /** @param bookmarked what the file's bookmarks lead to, in their order */
    static PrintedRunbook of(byte[] pdf, List<RunbookSection> bookmarked) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            Map<RunbookSection, Integer> firstPages = new EnumMap<>(RunbookSection.class);
            PDDocumentOutline outline = document.getDocumentCatalog().getDocumentOutline();
            Iterator<RunbookSection> sections = bookmarked.iterator();
            if (outline != null) {
                for (PDOutlineItem item : outline.children()) {
                    firstPages.put(sections.next(), document.getPages().indexOf(item.findDestinationPage(document)) + 1);
                }
            }
            return new PrintedRunbook(pdf, document.getNumberOfPages(), firstPages);
        } catch (IOException e) {
            throw new UncheckedIOException("what was just printed can be read", e);
        }
    }

    /** The file's content, a copy. */
    public byte[] pdf() {
        return pdf.clone();
    }

    public int pages() {
        return pages;
    }

    /** The page on which a section begins, from 1; empty where it is not printed. */
    public Optional<Integer> pageOf(RunbookSection section) {
        return Optional.ofNullable(firstPages.get(section));
    }

    /**
     * A picture of one page.
     *
     * @param page from 1
     * @param zoom 1.0 gives a pixel for each 1/72 inch
     */
    public BufferedImage image(int page, double zoom) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFRenderer(document).renderImageWithDPI(page - 1, (float) (zoom * DOTS_PER_INCH_OF_PDF), ImageType.RGB);
        } catch (IOException e) {
            throw new UncheckedIOException("what was just printed can be read", e);
        }
    }
}
