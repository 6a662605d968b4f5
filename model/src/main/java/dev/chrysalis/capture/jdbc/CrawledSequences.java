package dev.chrysalis.capture.jdbc;

import dev.chrysalis.schema.Annotations;
import dev.chrysalis.schema.SequenceOptions;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import schemacrawler.schema.Catalog;
import schemacrawler.schema.Sequence;

/** Takes over the sequences that stand by themselves. */
final class CrawledSequences {

    List<dev.chrysalis.schema.Sequence> of(Catalog catalog) {
        return catalog.getSequences().stream()
                .filter(sequence -> !CrawledNames.own(sequence.getName()) && !sequence.getName().startsWith("SYSTEM_SEQUENCE_"))
                .map(this::sequence).toList();
    }

    private dev.chrysalis.schema.Sequence sequence(Sequence sequence) {
        Attributes attributes = new Attributes(sequence);
        SequenceOptions options = new SequenceOptions(attributes.text("DATA_TYPE").orElse(""), orOne(sequence.getStartValue()),
                BigInteger.valueOf(sequence.getIncrement()), orOne(sequence.getMinimumValue()), orOne(sequence.getMaximumValue()),
                attributes.number("CACHE").orElse(BigInteger.ONE), sequence.isCycle());
        return new dev.chrysalis.schema.Sequence(CrawledNames.of(sequence), options, Optional.empty(), false,
                Annotations.comment(Attributes.comment(sequence).or(() -> attributes.text("REMARKS"))));
    }

    private BigInteger orOne(BigInteger value) {
        return value == null ? BigInteger.ONE : value;
    }
}
