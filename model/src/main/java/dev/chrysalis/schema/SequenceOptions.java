package dev.chrysalis.schema;

import java.math.BigInteger;

/** How a sequence counts. Its current value is data and not part of it. */
public record SequenceOptions(String type, BigInteger start, BigInteger increment, BigInteger minimum, BigInteger maximum,
                              BigInteger cache, boolean cycle) {
}
