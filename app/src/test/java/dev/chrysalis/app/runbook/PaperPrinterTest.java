package dev.chrysalis.app.runbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chrysalis.app.ui.text.Messages;
import dev.chrysalis.fault.ChrysalisException;
import dev.chrysalis.fault.FaultCode;
import java.awt.print.PrinterException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import javax.print.DocFlavor;
import javax.print.StreamPrintServiceFactory;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;

class PaperPrinterTest {

    private final Messages messages = new Messages(Locale.ENGLISH);
    private final ByteArrayOutputStream paper = new ByteArrayOutputStream();

    @Test
    void every_page_reaches_the_printer_that_was_chosen() throws IOException {
        StreamPrintServiceFactory postScript = StreamPrintServiceFactory
                .lookupStreamPrintServiceFactories(DocFlavor.SERVICE_FORMATTED.PAGEABLE, "application/postscript")[0];

        new PaperPrinter(messages, job -> {
            job.setPrintService(postScript.getPrintService(paper));
            return true;
        }).print("2026.11-note", pages(2));

        assertThat(paper.toString(StandardCharsets.ISO_8859_1)).startsWith("%!PS-Adobe").contains("%%Page: 1 1", "%%Page: 2 2")
                .doesNotContain("%%Page: 3 3");
    }

    @Test
    void nothing_is_printed_when_the_person_thinks_better_of_it() throws IOException {
        new PaperPrinter(messages, job -> false).print("2026.11-note", pages(1));

        assertThat(paper.size()).isZero();
    }

    @Test
    void a_printer_that_is_not_there_is_told_with_what_to_do() {
        PaperPrinter printer = new PaperPrinter(messages, job -> {
            throw new PrinterException(messages.get("runbook.print.none"));
        });

        assertThatThrownBy(() -> printer.print("2026.11-note", pages(1))).isInstanceOfSatisfying(ChrysalisException.class, fault -> {
            assertThat(fault.code()).isEqualTo(FaultCode.REFUSED);
            assertThat(fault.getMessage()).isEqualTo("The runbook was not printed: no printer is known to this machine.");
            assertThat(fault.remedy()).contains("PDF");
        });
    }

    private static byte[] pages(int count) throws IOException {
        try (PDDocument document = new PDDocument()) {
            for (int page = 0; page < count; page++) {
                document.addPage(new PDPage());
            }
            ByteArrayOutputStream pdf = new ByteArrayOutputStream();
            document.save(pdf);
            return pdf.toByteArray();
        }
    }
}
