package dev.chrysalis.capture.postgresql;

/**
 * Where the server keeps an object: what it uses itself to say what depends on what.
 *
 * @param catalog the catalog table, {@code pg_class}
 * @param oid     the object's number there
 * @param part    the column's number, 0 for the whole
 */
record Address(String catalog, long oid, long part) {

    static Address relation(long oid) {
        return new Address("pg_class", oid, 0);
    }

    static Address column(long relation, long number) {
        return new Address("pg_class", relation, number);
    }

    static Address of(String catalog, long oid) {
        return new Address(catalog, oid, 0);
    }

    Address whole() {
        return part == 0 ? this : new Address(catalog, oid, 0);
    }
}
