package dev.chrysalis.schema;

import java.math.BigInteger;
import java.util.Optional;

/** How a sequence counts. Its current value is data and not part of it. */
public record SequenceOptions(String type, BigInteger start, BigInteger increment, BigInteger minimum, BigInteger maximum,
                              BigInteger cache, boolean cycle) {

    /** How many numbers it gives before it ends; empty where it begins again. */
    public Optional<BigInteger> numbers() {
        BigInteger last = increment.signum() > 0 ? maximum : minimum;
        return cycle ? Optional.empty() : Optional.of(last.subtract(start).divide(increment).add(BigInteger.ONE));
    }
}
