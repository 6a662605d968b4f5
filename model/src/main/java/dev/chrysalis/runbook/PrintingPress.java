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
    private final String title;
    private final String runningHeader;

    /** @param runningHeader what stands at the head of every page but the first */
    PrintingPress(Paper paper, String title, String runningHeader) {
        this.paper = paper;
        this.title = title;
        this.runningHeader = runningHeader;
    }

    PrintedRunbook print(List<Block> blocks) {
        List<RunbookSection> sections = sections(blocks);
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        XRLog.setLoggerImpl(new PressLog());
        PdfRendererBuilder press = new PdfRendererBuilder();
        face(press, "Inter", "Inter", List.of("Regular", "Medium", "SemiBold", "Bold"));
        face(press, "JetBrains Mono", "JetBrainsMono", List.of("Regular", "Medium", "SemiBold", "Bold"));
        press.withProducer("Chrysalis");
        press.withHtmlContent(new HtmlWriter().page(title, pageSetup() + bookmarks(sections), blocks), null);
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

    private String pageSetup() {
        String header = runningHeader.replace("\\", "\\\\").replace("\"", "\\\"").replace("<", "\\3c ").replace("&", "\\26 ");
        return "<style>@page { size: " + paper.size() + "; @top-left { content: \"" + header + "\"; font-family: \"Inter\"; font-size: 8pt; color: #57606a; } }\n"
                + "@page:first { @top-left { content: none; } }</style>\n";
    }

    private static List<RunbookSection> sections(List<Block> blocks) {
        return blocks.stream()
                .filter(Block.Heading.class::isInstance)
                .flatMap(heading -> ((Block.Heading) heading).anchor().stream())
                .toList();
    }

    private static String bookmarks(List<RunbookSection> sections) {
        return sections.stream()
                .map(section -> "<bookmark name=\"" + name(section) + "\" href=\"#" + section.anchor() + "\"/>")
                .collect(Collectors.joining("", "<bookmarks>", "</bookmarks>\n"));
    }

    private static String name(RunbookSection section) {
        return section.parent().map(parent -> parent.title() + ": " + section.title()).orElse(section.title());
    }
}
