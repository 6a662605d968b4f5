package dev.chrysalis.capture.postgresql;

/** When a trigger or rule fires. */
final class Firing {

    private Firing() {
    }

    /** The server's word for the letter that it stores. */
    static String of(String letter) {
        return switch (letter) {
            case "D" -> "DISABLED";
            case "R" -> "REPLICA";
            case "A" -> "ALWAYS";
            default -> "ORIGIN";
        };
    }
}
