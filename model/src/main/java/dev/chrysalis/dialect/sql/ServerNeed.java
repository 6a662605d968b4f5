package dev.chrysalis.dialect.sql;

import dev.chrysalis.schema.DatabaseProduct;
import dev.chrysalis.schema.Schema;
import dev.chrysalis.schema.ServerInventory;
import java.util.Optional;
import java.util.function.Predicate;

/** Something that an object needs of the server that holds it, and that no release brings. */
public sealed interface ServerNeed {

    /** Why the server of that database cannot hold the object; empty where it can, or nobody knows. */
    Optional<String> missing(Schema prod);

    private static Optional<String> missing(Schema prod, Predicate<ServerInventory> held, String sentence) {
        return prod.server().filter(held.negate()).map(server -> sentence);
    }

    /**
     * Something that only some majors know.
     *
     * @param what  in words: {@code a computed column that is not stored}
     * @param since the first major that knows it
     * @param until the last one
     */
    record Ability(String what, int since, int until) implements ServerNeed {

        public Ability(String what, int since) {
            this(what, since, Integer.MAX_VALUE);
        }

        @Override
        public Optional<String> missing(Schema prod) {
            DatabaseProduct server = prod.product();
            if (server.major() > until) {
                return Optional.of("DEV has " + what + " here, which servers after " + until + " do not know, and PROD runs " + server
                        + ": make DEV without it.");
            }
            return server.major() >= since ? Optional.empty() : Optional.of("DEV has " + what + " here, which servers before " + since
                    + " do not know, and PROD runs " + server + ": bring PROD's server there first, or make DEV without it.");
        }
    }

    /** A role that owns the object or is allowed something. */
    record Role(String name) implements ServerNeed {
        @Override
        public Optional<String> missing(Schema prod) {
            return ServerNeed.missing(prod, server -> server.roles().contains(name), "DEV names the role " + name
                    + " here, which PROD's server does not have; roles belong to the server: create it there first, then plan again.");
        }
    }

    /** Where the object lies. */
    record Tablespace(String name) implements ServerNeed {
        @Override
        public Optional<String> missing(Schema prod) {
            return ServerNeed.missing(prod, server -> server.tablespaces().contains(name), "It lies in the tablespace " + name
                    + " on DEV, which PROD's server does not have: create it there first, then plan again.");
        }
    }

    /**
     * The files of an extension.
     *
     * @param release its name, with its version where one is wanted
     */
    record ExtensionFiles(String release) implements ServerNeed {
        @Override
        public Optional<String> missing(Schema prod) {
            return ServerNeed.missing(prod, server -> server.extensions().contains(release), "PROD's server does not have the files of "
                    + release + ": install them there first, then plan again.");
        }
    }
}
