package dev.chrysalis.capture.postgresql;

import dev.chrysalis.schema.Annotations;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectKind;
import dev.chrysalis.schema.ObjectName;
import dev.chrysalis.schema.TableSize;
import dev.chrysalis.schema.TableStorage;

/**
 * A row of {@code pg_class} that holds columns, before its parts are known.
 *
 * @param storage without partition and parents, which other queries tell
 * @param bound   the bound of a partition, empty where it is none
 * @param query   of a view
 * @param size    without its indexes
 */
record Relation(long oid, ObjectName name, Kind kind, TableStorage storage, String bound, String query, TableSize size,
                Annotations annotations) {

    /** What it is, by the server's letter. */
    enum Kind {
        TABLE(ObjectKind.TABLE), VIEW(ObjectKind.VIEW), MATERIALIZED_VIEW(ObjectKind.MATERIALIZED_VIEW), FOREIGN_TABLE(ObjectKind.OTHER),
        COMPOSITE_TYPE(ObjectKind.TYPE);

        private final ObjectKind objectKind;

        Kind(ObjectKind objectKind) {
            this.objectKind = objectKind;
        }

        static Kind of(String letter) {
            return switch (letter) {
                case "r", "p" -> TABLE;
                case "v" -> VIEW;
                case "m" -> MATERIALIZED_VIEW;
                case "f" -> FOREIGN_TABLE;
                case "c" -> COMPOSITE_TYPE;
                default -> throw new IllegalArgumentException("no relation with columns: " + letter);
            };
        }
    }

    ObjectId id() {
        return new ObjectId(kind.objectKind, name, kind == Kind.FOREIGN_TABLE ? "foreign table" : "");
    }
}
