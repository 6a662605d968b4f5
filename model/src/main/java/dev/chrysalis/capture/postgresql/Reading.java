package dev.chrysalis.capture.postgresql;

import dev.chrysalis.dialect.postgresql.CatalogQuery;
import dev.chrysalis.schema.Annotations;
import dev.chrysalis.schema.NotUnderstood;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectKind;
import dev.chrysalis.schema.ObjectName;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one capture has learned so far: which address is which object, the comments, and what was not understood. Each kind of
 * object is read by a class of its own that adds to it.
 */
final class Reading {

    private final CatalogSession session;
    private final Map<Address, ObjectId> identities = new HashMap<>();
    private final Map<Address, ObjectId> members = new HashMap<>();
    private final Map<Address, String> comments = new HashMap<>();
    private final List<NotUnderstood> notUnderstood = new ArrayList<>();

    Reading(CatalogSession session) throws SQLException {
        this.session = session;
        session.forEach(CatalogQuery.EXTENSION_MEMBERS, row -> members.put(Address.of(row.text("catalog"), row.number("oid")),
                ObjectId.of(ObjectKind.EXTENSION, ObjectName.unqualified(row.text("extension")))));
        session.forEach(CatalogQuery.COMMENTS, row -> comments.put(
                new Address(row.text("catalog"), row.number("oid"), row.number("part")), row.text("comment")));
    }

    void forEach(CatalogQuery query, CatalogSession.RowReader reader) throws SQLException {
        session.forEach(query, reader);
    }

    /** Remembers which object lives at that address. */
    void know(Address address, ObjectId object) {
        identities.put(address, object);
    }

    /** The object at that address; for a member of an extension the extension itself. */
    Optional<ObjectId> identify(Address address) {
        ObjectId exact = identities.get(address);
        if (exact == null) {
            exact = identities.get(address.whole());
        }
        return Optional.ofNullable(exact == null ? members.get(address.whole()) : exact);
    }

    /** Whether an extension brought the object, which then is not the schema's own. */
    boolean isMember(Address address) {
        return members.containsKey(address);
    }

    Optional<String> comment(Address address) {
        return Optional.ofNullable(comments.get(address));
    }

    /** The comment at that address, with nothing said about owner and privileges. */
    Annotations commentOnly(Address address) {
        return Annotations.comment(comment(address));
    }

    /** The comment at that address with the row's columns {@code owner} and {@code privileges}. */
    Annotations annotations(Address address, CatalogRow row) throws SQLException {
        String owner = row.text("owner");
        return new Annotations(comment(address), owner, AccessList.read(row.list("privileges"), owner));
    }

    void notUnderstood(String subject, String reason) {
        notUnderstood.add(new NotUnderstood(subject, reason));
    }

    List<NotUnderstood> notUnderstood() {
        return notUnderstood;
    }
}
