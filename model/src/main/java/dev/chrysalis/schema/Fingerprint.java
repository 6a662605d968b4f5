package dev.chrysalis.schema;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;

/**
 * A digest of objects that two databases share exactly when these objects are defined alike. Sizes and dependencies do not count.
 *
 * @param sha256 64 lower-case hexadecimal digits
 */
public record Fingerprint(String sha256) {

    public static Fingerprint of(Schema schema) {
        return of(schema.objects().values());
    }

    /** The fingerprint of these objects in this order. */
    public static Fingerprint of(Collection<? extends SchemaObject> objects) {
        MessageDigest digest = newDigest();
        for (SchemaObject object : objects) {
            digest.update(withoutSize(object).toString().getBytes(StandardCharsets.UTF_8));
            digest.update((byte) '\n');
        }
        return new Fingerprint(HexFormat.of().formatHex(digest.digest()));
    }

    private static SchemaObject withoutSize(SchemaObject object) {
        if (object instanceof Table table) {
            return new Table(table.name(), table.columns(), table.constraints(), table.indexes(), table.triggers(), table.policies(),
                    table.rules(), table.storage(), TableSize.UNKNOWN, table.annotations());
        }
        return object;
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
