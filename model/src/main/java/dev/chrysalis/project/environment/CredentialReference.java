package dev.chrysalis.project.environment;

import java.util.Locale;
import java.util.Optional;

/**
 * Where a password is found; never the password.
 *
 * @param value the name of a variable, the path of a file, or a command line
 */
public record CredentialReference(Kind kind, String value) {

    /** How the reference is followed. */
    public enum Kind {
        /** No password is sent. */
        NONE,
        /** The value of an environment variable. */
        ENV,
        /** The first line of a file. */
        FILE,
        /** The first line that a command prints. */
        COMMAND;

        private String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static final CredentialReference NONE = new CredentialReference(Kind.NONE, "");

    /** Reads {@code none}, {@code env:NAME}, {@code file:PATH} or {@code command:COMMAND LINE}; empty where it is none of them. */
    public static Optional<CredentialReference> parse(String text) {
        if (text.isBlank() || text.strip().equals("none")) {
            return Optional.of(NONE);
        }
        for (Kind kind : new Kind[] {Kind.ENV, Kind.FILE, Kind.COMMAND}) {
            String prefix = kind.word() + ":";
            if (text.startsWith(prefix) && text.length() > prefix.length()) {
                return Optional.of(new CredentialReference(kind, text.substring(prefix.length()).strip()));
            }
        }
        return Optional.empty();
    }

    /** As it stands in {@code chrysalis.yaml}. */
    @Override
    public String toString() {
        return kind == Kind.NONE ? kind.word() : kind.word() + ":" + value;
    }
}
