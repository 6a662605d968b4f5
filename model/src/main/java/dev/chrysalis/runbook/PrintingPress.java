package dev.chrysalis.runbook;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;

/** Prints blocks on paper. */
final class PrintingPress {

    private final Paper paper;
    private final Wording wording;
    private final String title;

    PrintingPress(Paper paper, Wording wording, String title) {
        this.paper = paper;
        this.wording = wording;
        this.title = title;
    }

    PrintedRunbook print(List<Block> blocks) {
        List<RunbookSection> sections = sections(blocks);
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        XRLog.setLoggerImpl(new PressLog());
        PdfRendererBuilder press = new PdfRendererBuilder();
        face(press, "Inter", "Inter", List.of("Regular", "Medium", "SemiBold", "Bold"));
        face(press, "JetBrains Mono", "JetBrainsMono", List.of("Regular", "Medium", "SemiBold", "Bold"));
        press.withProducer("Chrysalis");
        press.withHtmlContent(new HtmlWriter(wording).page(title, "<style>@page { size: " + paper.size() + "; }</style>\n"
                + bookmarks(sections), blocks), null);
        press.toStream(pdf);
        try {
            press.run();
        } catch (IOException e) {
            throw new UncheckedIOException("a page that Chrysalis made itself can be printed", e);
        }
        return PrintedRunbook.of(pdf.toByteArray(), sections);
    }

    private static void face(PdfRendererBuilder press, String family, String file, List<String> weights) {
        int weight = 400;
        for (String name : weights) {
            String resource = "/dev/chrysalis/fonts/" + file + "-" + name + ".ttf";
            press.useFont(() -> PrintingPress.class.getResourceAsStream(resource), family, weight, FontStyle.NORMAL, true);
            weight += 100;
        }
    }

    private static List<RunbookSection> sections(List<Block> blocks) {
        return blocks.stream().flatMap(Block::all)
                .filter(Block.Heading.class::isInstance)
                .flatMap(heading -> ((Block.Heading) heading).anchor().stream())
                .toList();
    }

    private String bookmarks(List<RunbookSection> sections) {
        return sections.stream()
                .map(section -> "<bookmark name=\"" + name(section) + "\" href=\"#" + section.anchor() + "\"/>")
                .collect(Collectors.joining("", "<bookmarks>", "</bookmarks>\n"));
    }

    private String name(RunbookSection section) {
        return section.parent().map(parent -> wording.section(parent) + ": " + wording.section(section))
                .orElseGet(() -> wording.section(section));
    }
}
