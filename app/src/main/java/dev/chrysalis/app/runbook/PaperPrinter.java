package dev.chrysalis.app.runbook;

import dev.chrysalis.app.ui.text.Messages;
import dev.chrysalis.fault.ChrysalisException;
import dev.chrysalis.fault.FaultCode;
import java.awt.GraphicsEnvironment;
import java.awt.print.PrinterException;
import java.awt.print.PrinterJob;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.printing.PDFPageable;

/** Puts a runbook on real paper. Waits for the person at the system's dialog, so it is not called on the window's thread. */
public final class PaperPrinter {

    private final Messages messages;
    private final Choice choice;

    PaperPrinter(Messages messages, Choice choice) {
        this.messages = messages;
        this.choice = choice;
    }

    /** Which printer is taken. */
    @FunctionalInterface
    interface Choice {

        /** @return whether it is to be printed; false where the person thought better of it */
        boolean choose(PrinterJob job) throws PrinterException;
    }

    /** Lets the person choose among the printers of the system. */
    public static PaperPrinter ofSystem(Messages messages) {
        return new PaperPrinter(messages, job -> {
            if (GraphicsEnvironment.isHeadless() || PrinterJob.lookupPrintServices().length == 0) {
                throw new PrinterException(messages.get("runbook.print.none"));
            }
            return job.printDialog();
        });
    }

    /**
     * @param title by which the printer's queue knows it
     * @param pdf   what is printed, page by page
     * @throws ChrysalisException where no printer is there, or it does not take the pages
     */
    void print(String title, byte[] pdf) {
        PrinterJob job = PrinterJob.getPrinterJob();
        job.setJobName(title);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            job.setPageable(new PDFPageable(document));
            if (choice.choose(job)) {
                job.print();
            }
        } catch (PrinterException | IOException e) {
            throw new ChrysalisException(FaultCode.REFUSED, messages.get("runbook.print.failed", e.getMessage()),
                    messages.get("runbook.print.state"), messages.get("runbook.print.remedy"), e);
        }
    }
}
