package dev.chrysalis.corpus.random;

import static dev.chrysalis.corpus.random.Names.literal;
import static dev.chrysalis.corpus.random.Names.quoted;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Draws enumerated, composite, range types and domains. */
final class Types {

    private static final List<String> LABELS = List.of("new", "open", "closed", "1", "2", "3", "it's done", "IN WORK", "später", "void",
            "paid", "sent");

    private final RandomSchema schema;
    private final Chance chance;

    Types(RandomSchema schema) {
        this.schema = schema;
        this.chance = schema.chance();
    }

    Optional<Piece> next() {
        return switch (chance.between(0, 6)) {
            case 0, 1, 2 -> enumeration();
            case 3 -> composite();
            case 4 -> range();
            default -> domain();
        };
    }

    Optional<Piece> enumeration() {
        List<String> labels = new ArrayList<>(chance.some(LABELS, 5));
        return Piece.drawn(Kind.TYPE, schema.anySchema(), schema.names().next(), () -> {
            Optional<Enumeration> drawn = Optional.of(new Enumeration(List.copyOf(labels)));
            changeLabels(labels);
            return drawn;
        });
    }

    private void changeLabels(List<String> labels) {
        Optional<String> other = chance.one(LABELS.stream().filter(label -> !labels.contains(label)).toList());
        int place = chance.between(0, labels.size() - 1);
        switch (chance.between(0, 5)) {
            case 0 -> other.ifPresent(labels::add);
            case 1 -> other.ifPresent(label -> labels.add(place, label));
            case 2 -> other.ifPresent(label -> labels.set(place, label));
            case 3 -> labels.add(labels.remove(0));
            default -> {
                if (labels.size() > 1) {
                    labels.remove(chance.in(70) ? labels.size() - 1 : place);
                }
            }
        }
    }

    private Optional<Piece> composite() {
        Map<String, DataType> attributes = new LinkedHashMap<>();
        for (int count = chance.between(2, 4); count > 0; count--) {
            attributes.put(schema.names().next(), schema.builtIn());
        }
        return Piece.drawn(Kind.TYPE, schema.anySchema(), schema.names().next(), () -> {
            Optional<Composite> drawn = Optional.of(new Composite(new LinkedHashMap<>(attributes)));
            String one = chance.one(List.copyOf(attributes.keySet())).orElseThrow();
            if (chance.in(40)) {
                attributes.put(schema.names().next(), schema.builtIn());
            } else if (attributes.size() > 1 && chance.in(40)) {
                attributes.remove(one);
            } else {
                attributes.put(one, schema.other(attributes.get(one)));
            }
            return drawn;
        });
    }

    private Optional<Piece> range() {
        return Piece.drawn(Kind.TYPE, schema.anySchema(), schema.names().next(),
                () -> Optional.of(new Range(chance.one("integer", "numeric", "double precision", "bigint"))));
    }

    private Optional<Piece> domain() {
        DataType[] base = {chance.one(DataType.BUILT_IN.stream().filter(type -> type.isText() || type.family() == Family.NUMBER).toList())
                .orElseThrow()};
        return Piece.drawn(Kind.DOMAIN, schema.anySchema(), schema.names().next(), () -> {
            Domain drawn = new Domain(base[0], chance.in(60) ? " CONSTRAINT " + quoted(schema.names().next()) + " CHECK ("
                    + base[0].family().predicate("VALUE", chance.between(0, 5)) + ")" : "",
                    chance.in(30) ? " DEFAULT " + base[0].constant(chance.between(1, 9)) : "", chance.in(10) ? " NOT NULL" : "");
            base[0] = chance.in(50) ? base[0] : schema.other(base[0]);
            return Optional.of(drawn);
        });
    }

    private record Enumeration(List<String> labels) implements TypeShape {

        @Override
        public List<Piece> uses() {
            return List.of();
        }

        @Override
        public String create(Piece self) {
            return "CREATE TYPE " + self.qualified() + " AS ENUM (" + listed() + ");\n";
        }

        private String listed() {
            return labels.stream().map(Names::literal).collect(Collectors.joining(", "));
        }

        @Override
        public Family family() {
            return Family.ENUM;
        }

        @Override
        public String value(Piece self, String number) {
            return number.matches("\\d+") ? literal(labels.get(Integer.parseInt(number) % labels.size())) + "::" + self.qualified()
                    : "(ARRAY[" + listed() + "]::" + self.qualified() + "[])[1 + " + number + " % " + labels.size() + "]";
        }
    }

    private record Composite(Map<String, DataType> attributes) implements TypeShape {

        @Override
        public List<Piece> uses() {
            return List.of();
        }

        @Override
        public String create(Piece self) {
            return "CREATE TYPE " + self.qualified() + " AS (" + attributes.entrySet().stream().map(each -> quoted(each.getKey()) + " "
                    + each.getValue().sql())
                    .collect(Collectors.joining(", ")) + ");\n";
        }

        @Override
        public Family family() {
            return Family.COMPOSITE;
        }

        @Override
        public String value(Piece self, String number) {
            return "ROW(" + attributes.values().stream().map(type -> type.value(number)).collect(Collectors.joining(", ")) + ")::"
                    + self.qualified();
        }
    }

    private record Range(String subtype) implements TypeShape {

        @Override
        public List<Piece> uses() {
            return List.of();
        }

        @Override
        public String create(Piece self) {
            return "CREATE TYPE " + self.qualified() + " AS RANGE (SUBTYPE = " + subtype + ");\n";
        }

        @Override
        public Family family() {
            return Family.RANGE;
        }

        @Override
        public String value(Piece self, String number) {
            return self.qualified() + "((" + number + ")::" + subtype + ", (" + number + " + 1)::" + subtype + ")";
        }
    }

    private record Domain(DataType base, String check, String standard, String required) implements TypeShape {

        @Override
        public List<Piece> uses() {
            return List.of();
        }

        @Override
        public String create(Piece self) {
            return "CREATE DOMAIN " + self.qualified() + " AS " + base.sql() + standard + required + check + ";\n";
        }

        @Override
        public Family family() {
            return base.family();
        }

        @Override
        public String value(Piece self, String number) {
            return base.value(number);
        }
    }
}
