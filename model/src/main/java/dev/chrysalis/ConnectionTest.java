package dev.chrysalis;

import dev.chrysalis.schema.DatabaseProduct;

/**
 * What came of trying a connection.
 */
public sealed interface ConnectionTest {

    /** @param objects how many a comparison would see */
    record Works(DatabaseProduct product, int objects) implements ConnectionTest {
    }

    /** @param sentence exactly why not; @param remedy what to do */
    record Fails(String sentence, String remedy) implements ConnectionTest {
    }
}
