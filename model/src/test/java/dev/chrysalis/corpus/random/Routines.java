package dev.chrysalis.corpus.random;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Draws functions, procedures, aggregates, operators and casts. */
final class Routines {

    private final RandomSchema schema;
    private final Chance chance;

    Routines(RandomSchema schema) {
        this.schema = schema;
        this.chance = schema.chance();
    }

    /** Functions of one whole number that give one and read nothing. */
    List<Piece> pure() {
        return schema.living(Kind.FUNCTION).stream().filter(function -> function.shape() instanceof Pure).toList();
    }

    Optional<Piece> next() {
        return switch (chance.between(0, 9)) {
            case 0, 1, 2 -> number();
            case 3, 4 -> reading();
            case 5 -> atomic();
            case 6 -> procedure();
            case 7 -> aggregate();
            case 8 -> operator();
            default -> ofRows();
        };
    }

    Optional<Piece> number() {
        return function(Kind.FUNCTION, () -> {
            String argument = chance.one("integer", "bigint", "numeric");
            String body = chance.one(" LANGUAGE sql %s AS $$ SELECT ($1 + 1)::integer $$",
                    " LANGUAGE plpgsql %s AS $$ BEGIN RETURN $1 * 2; END $$",
                    " LANGUAGE sql %s RETURN ($1 + 3)::integer", " LANGUAGE sql %s AS $$ SELECT abs($1)::integer $$");
            String attributes = "IMMUTABLE" + chance.one("", " STRICT", " PARALLEL SAFE", " COST 10", " SECURITY DEFINER", " LEAKPROOF");
            return Optional.of(new Pure(argument, chance.one("integer", "integer", "bigint"), body.formatted(attributes)));
        });
    }

    /** Reads a table by its name in a text that the server does not look at. */
    private Optional<Piece> reading() {
        return chance.one(schema.tables()).flatMap(table -> function(Kind.FUNCTION, () -> {
            String argument = chance.one("", "p_limit integer DEFAULT 5", "VARIADIC p_list text[]", "OUT p_count bigint",
                    "p_one date, p_two text DEFAULT 'x'");
            String end = chance.one("STABLE", "VOLATILE", "STABLE SECURITY DEFINER SET search_path = pg_catalog",
                    "STABLE SET work_mem = '8MB'");
            return Optional.of(new Signed(argument, List.of(table), self -> "CREATE FUNCTION " + self.qualified() + "(" + argument
                    + ") RETURNS bigint"
                    + " LANGUAGE plpgsql " + end + " AS $$\nDECLARE found_rows bigint;\nBEGIN\n    SELECT count(*) INTO found_rows FROM "
                    + table.qualified() + ";\n    " + (argument.startsWith("OUT") ? "p_count := found_rows" : "RETURN found_rows")
                    + ";\nEND $$;\n"));
        }));
    }

    /** Its body is kept as what it means, so the server knows what it rests on. */
    private Optional<Piece> atomic() {
        return chance.one(schema.tables()).flatMap(table -> function(Kind.FUNCTION, () -> chance.one(table.visible()).map(column ->
                new Signed("", List.of(table, column), self -> "CREATE FUNCTION " + self.qualified()
                        + "() RETURNS bigint LANGUAGE sql STABLE\nBEGIN ATOMIC\n"
                        + "    SELECT count(" + column.quotedName() + ") FROM " + table.qualified() + ";\nEND;\n"))));
    }

    private Optional<Piece> ofRows() {
        return chance.one(schema.tables()).flatMap(table -> function(Kind.FUNCTION, () -> {
            boolean named = chance.in(50);
            return chance.one(table.visible()).map(column -> new Signed("", List.of(table, column), self -> "CREATE FUNCTION "
                    + self.qualified()
                    + "() RETURNS " + (named ? "TABLE (one " + column.type().sql() + ")" : "SETOF " + table.qualified())
                    + " LANGUAGE sql STABLE AS $$ SELECT "
                    + (named ? column.quotedName() : "*") + " FROM " + table.qualified() + " $$;\n"));
        }));
    }

    private Optional<Piece> procedure() {
        return chance.one(schema.tables()).flatMap(table -> function(Kind.PROCEDURE, () -> {
            String argument = chance.one("", "p_days integer", "INOUT p_done integer", "p_days integer DEFAULT 3, p_who text DEFAULT NULL");
            return Optional.of(new Signed(argument, List.of(table), self -> "CREATE PROCEDURE " + self.qualified() + "(" + argument
                    + ") LANGUAGE plpgsql AS $$ BEGIN DELETE FROM " + table.qualified() + " WHERE false; END $$;\n"));
        }));
    }

    private Optional<Piece> aggregate() {
        return function(Kind.AGGREGATE, () -> {
            String transition = chance.one("int4pl", "int4larger", "int4smaller");
            String start = chance.one("", ", INITCOND = '0'", ", INITCOND = '5'");
            return Optional.of(new Signed("integer", List.of(), self -> "CREATE AGGREGATE " + self.qualified() + "(integer) (SFUNC = "
                    + transition
                    + ", STYPE = integer" + start + ");\n"));
        });
    }

    private Optional<Piece> operator() {
        return chance.one(schema.living(Kind.TYPE)).filter(type -> ((TypeShape) type.shape()).family() == Family.ENUM).flatMap(type -> {
            String sign = "+".repeat(chance.between(2, 20)) + chance.one("=", ">", "<", "&", "%");
            String compare = chance.one(">", "<", "=");
            Optional<Piece> both = function(Kind.FUNCTION, () -> Optional.of(new Signed(List.of(type), self -> "CREATE FUNCTION "
                    + self.qualified() + "(a " + type.qualified() + ", b " + type.qualified()
                    + ") RETURNS boolean LANGUAGE sql IMMUTABLE AS $$ SELECT a " + compare + " b $$;\n", () -> "(" + type.qualified()
                    + ", " + type.qualified() + ")")));
            return both.flatMap(function -> {
                schema.add(function);
                return Piece.drawn(Kind.OPERATOR, schema.anySchema(), sign, () -> {
                    String more = chance.one("", ", RESTRICT = eqsel", ", RESTRICT = neqsel, JOIN = neqjoinsel");
                    return Optional.of(new Signed(List.of(type, function), self -> "CREATE OPERATOR " + Kind.OPERATOR.address(self)
                            + " (LEFTARG = " + type.qualified() + ", RIGHTARG = " + type.qualified() + ", FUNCTION = "
                            + function.qualified() + more + ");\n",
                            () -> "(" + type.qualified() + ", " + type.qualified() + ")"));
                });
            });
        });
    }

    /** What a trigger calls. */
    Optional<Piece> forTriggers() {
        return function(Kind.FUNCTION, () -> {
            String body = chance.one("RETURN coalesce(NEW, OLD);", "IF TG_OP = 'DELETE' THEN RETURN OLD; END IF; RETURN NEW;",
                    "PERFORM 1; RETURN coalesce(NEW, OLD);");
            return Optional.of(new Signed("", List.of(), self -> "CREATE FUNCTION " + self.qualified()
                    + "() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
                    + body + " END $$;\n"));
        });
    }

    private Optional<Piece> function(Kind kind, Supplier<Optional<? extends Shape>> drawing) {
        return Piece.drawn(kind, schema.anySchema(), schema.names().next(), drawing);
    }

    /** A function that can stand in defaults, checks, views and policies. */
    private record Pure(String argument, String result, String body) implements Shape {

        @Override
        public List<Piece> uses() {
            return List.of();
        }

        @Override
        public String create(Piece self) {
            return "CREATE FUNCTION " + self.qualified() + "(p " + argument + ") RETURNS " + result + body + ";\n";
        }

        @Override
        public String signature() {
            return "(" + argument + ")";
        }
    }

    /** A routine whose arguments a comment repeats. */
    private record Signed(List<Piece> uses, Function<Piece, String> statement, Supplier<String> arguments) implements Shape {

        Signed(String arguments, List<Piece> uses, Function<Piece, String> statement) {
            this(uses, statement, () -> "(" + String.join(", ", Stream.of(arguments.split(", "))
                    .map(each -> each.replaceFirst(" DEFAULT .*", "")).toList())
                    + ")");
        }

        @Override
        public String create(Piece self) {
            return statement.apply(self);
        }

        @Override
        public String signature() {
            return arguments.get();
        }
    }
}
