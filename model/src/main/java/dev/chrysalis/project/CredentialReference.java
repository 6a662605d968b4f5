package dev.chrysalis.project;

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
        COMMAND
    }

    public static final CredentialReference NONE = new CredentialReference(Kind.NONE, "");
}
