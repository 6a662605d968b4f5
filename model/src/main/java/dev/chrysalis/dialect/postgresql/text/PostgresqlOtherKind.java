package dev.chrysalis.dialect.postgresql.text;

import dev.chrysalis.schema.ObjectId;

/**
 * The kind of an object that has no record of its own, taken from the part of its identity.
 *
 * @param name   the server's word in lower case: {@code operator class}
 * @param detail what follows the object's name in statements: {@code USING btree}, {@code (text, text)}; empty for most
 */
public record PostgresqlOtherKind(String name, String detail) {

    public static PostgresqlOtherKind of(ObjectId id) {
        String part = id.part();
        int using = part.indexOf(" USING ");
        int parenthesis = part.indexOf('(');
        int end = using >= 0 ? using : parenthesis >= 0 ? parenthesis : part.length();
        return new PostgresqlOtherKind(part.substring(0, end).strip(), part.substring(end).strip());
    }
}
