package dev.chrysalis.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;

/**
 * A row of the journal as it stands in the table. The hash covers the stored text, not what this version makes of it, so that an
 * event of a later version can be verified too.
 *
 * @param phase   the folder's name; empty where the event speaks of none
 * @param step    the file's name; empty where the event speaks of none
 * @param content JSON
 */
record StoredEvent(long number, Instant at, Origin origin, String release, String phase, String step, String kind, String content,
                   String previousHash, String hash) {

    static final String NO_HASH = "0".repeat(64);

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The same with the hash that belongs to it. */
    StoredEvent hashed() {
        return new StoredEvent(number, at, origin, release, phase, step, kind, content, previousHash, rightHash());
    }

    /** SHA-256 over the JSON array of all the other columns in the order of the table. */
    String rightHash() {
        List<Object> canonical = List.of(number, at.toString(), origin.actor(), origin.host(), origin.application(), release, phase, step,
                kind, content, previousHash);
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(JSON.writeValueAsBytes(canonical)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts and numbers can always be written as JSON", e);
        }
    }
}
