package dev.chrysalis.capture.jdbc;

import java.math.BigInteger;
import java.util.Optional;
import schemacrawler.schema.AttributedObject;
import schemacrawler.schema.DescribedObject;

/** What the catalog said beside SchemaCrawler's own model, by column label. */
record Attributes(AttributedObject object) {

    Optional<String> text(String label) {
        return object.lookupAttribute(label).map(String::valueOf).map(String::strip).filter(text -> !text.isEmpty());
    }

    Optional<BigInteger> number(String label) {
        return text(label).map(BigInteger::new);
    }

    boolean flag(String label) {
        return text(label).filter(value -> value.equalsIgnoreCase("TRUE") || value.equalsIgnoreCase("YES")).isPresent();
    }

    static Optional<String> comment(DescribedObject object) {
        return Optional.ofNullable(object.getRemarks()).filter(remarks -> !remarks.isBlank());
    }
}
