package dev.chrysalis.runbook;

/** The sheet that a runbook is printed on. */
public enum Paper {
    A4("210mm 297mm"),
    LETTER("8.5in 11in");

    private final String size;

    Paper(String size) {
        this.size = size;
    }

    /** Width and height as a style sheet says it. */
    String size() {
        return size;
    }
}
