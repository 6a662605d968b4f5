package dev.chrysalis.capture.jdbc;

import dev.chrysalis.schema.Annotations;
import dev.chrysalis.schema.DataType;
import dev.chrysalis.schema.GeneratedValue;
import dev.chrysalis.schema.Identity;
import dev.chrysalis.schema.ObjectName;
import dev.chrysalis.schema.SequenceOptions;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import schemacrawler.schema.Column;
import schemacrawler.schema.Table;

/** Takes over the columns of a table or view. */
final class CrawledColumns {

    List<dev.chrysalis.schema.Column> of(Table table) {
        return table.getColumns().stream().filter(column -> !CrawledNames.own(column.getName())).map(this::column).toList();
    }

    private dev.chrysalis.schema.Column column(Column column) {
        Attributes attributes = new Attributes(column);
        Optional<Identity> identity = identity(attributes);
        Optional<GeneratedValue> generated = attributes.text("GENERATION_EXPRESSION")
                .map(expression -> new GeneratedValue(expression, true));
        Optional<String> expression = identity.isPresent() || generated.isPresent() ? Optional.empty() : defaultOf(column, attributes);
        return new dev.chrysalis.schema.Column(CrawledNames.bare(column.getName()), type(column, attributes),
                column.isNullable(), expression,
                identity, generated, Optional.empty(), false, options(column, attributes, identity.isPresent()),
                Annotations.comment(Attributes.comment(column)));
    }

    private Optional<String> defaultOf(Column column, Attributes attributes) {
        return attributes.text("DEFAULT_EXPRESSION").or(() -> Optional.ofNullable(column.getDefaultValue())
                .filter(value -> !attributes.text("TYPE_DEFINITION").isPresent()));
    }

    private DataType type(Column column, Attributes attributes) {
        String definition = attributes.text("TYPE_DEFINITION")
                .orElseGet(() -> column.getColumnDataType().getName() + (column.getWidth() == null ? "" : column.getWidth()));
        return new DataType(definition, attributes.text("DOMAIN_NAME")
                .map(name -> new ObjectName(attributes.text("DOMAIN_SCHEMA").orElse(""), name)));
    }

    private Optional<Identity> identity(Attributes attributes) {
        return attributes.text("IDENTITY_GENERATION").map(generation -> new Identity(generation.equals("ALWAYS"),
                new SequenceOptions("", number(attributes, "START"), number(attributes, "INCREMENT"), number(attributes, "MINIMUM"),
                        number(attributes, "MAXIMUM"), number(attributes, "CACHE"), attributes.flag("IDENTITY_CYCLE"))));
    }

    private BigInteger number(Attributes attributes, String what) {
        return attributes.number("IDENTITY_" + what).orElse(BigInteger.ONE);
    }

    private Map<String, String> options(Column column, Attributes attributes, boolean identity) {
        Map<String, String> options = new TreeMap<>();
        if (attributes.flag("DEFAULT_ON_NULL")) {
            options.put("DEFAULT ON NULL", "true");
        }
        if (attributes.flag("INVISIBLE")) {
            options.put("INVISIBLE", "true");
        }
        attributes.text("ON_UPDATE").ifPresent(expression -> options.put("ON UPDATE", expression));
        if (column.isAutoIncremented() && !identity) {
            options.put("AUTO_INCREMENT", "true");
        }
        return options;
    }
}
