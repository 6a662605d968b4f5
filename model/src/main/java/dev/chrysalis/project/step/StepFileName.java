package dev.chrysalis.project.step;

import java.util.List;

/** What the name of a file in a phase's folder tells. */
public record StepFileName(String fileName) {

    private static final List<String> KINDS = List.of(".backfill.yaml", ".backfill.yml", ".check.sql", ".sql", ".md");

    public boolean isUndo() {
        return fileName.endsWith(".undo.sql");
    }

    public boolean isDoneQuery() {
        return fileName.endsWith(".done.sql");
    }

    /** The part that a step's files share: {@code 010-add-last-message-at}. */
    public String stem() {
        if (isUndo() || isDoneQuery()) {
            return fileName.substring(0, fileName.length() - ".undo.sql".length());
        }
        for (String kind : KINDS) {
            if (fileName.endsWith(kind)) {
                return fileName.substring(0, fileName.length() - kind.length());
            }
        }
        int dot = fileName.lastIndexOf('.');
        return dot > 0 ? fileName.substring(0, dot) : fileName;
    }

    public String undo() {
        return stem() + ".undo.sql";
    }

    public String doneQuery() {
        return stem() + ".done.sql";
    }

    public String number() {
        return fileName.replaceFirst("^(\\d*).*$", "$1");
    }

    /** The name as words, for a step that gives itself no title: {@code Add last message at}. */
    String words() {
        String words = stem().replaceFirst("^\\d+[-_ ]*", "").replace('-', ' ').replace('_', ' ').strip();
        return words.isEmpty() ? stem() : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
