package dev.chrysalis.plan.draft;

import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectKind;
import dev.chrysalis.schema.ObjectName;

/**
 * What one draft gives and another needs: that an object is in a certain state.
 *
 * @param object by its name in DEV where it is {@link Presence#PRESENT}, else by its name in PROD
 */
public record ObjectState(ObjectId object, Presence presence) {

    /** How an object is there. */
    public enum Presence {
        /** It is there as DEV has it. */
        PRESENT,
        /** Its name in PROD may be taken by another, whether it went or only has another name now. */
        FREE,
        /** It is out of the way as PROD had it: dropped, or hidden under another name. */
        AWAY,
        /** It is no more as PROD had it, so that nothing rests on what it was made of. */
        GONE
    }

    /** That a column may not be empty, for whatever needs it to be so: identity, primary key, a parent that its table joins. */
    public static ObjectState required(ObjectName table, String column) {
        return present(new ObjectId(ObjectKind.OTHER, table, "required " + column));
    }

    /** That rows are written without a value in a column. */
    public static ObjectState optional(ObjectName table, String column) {
        return present(new ObjectId(ObjectKind.OTHER, table, "optional " + column));
    }

    public static ObjectState present(ObjectId object) {
        return new ObjectState(object, Presence.PRESENT);
    }

    public static ObjectState free(ObjectId object) {
        return new ObjectState(object, Presence.FREE);
    }

    public static ObjectState away(ObjectId object) {
        return new ObjectState(object, Presence.AWAY);
    }

    public static ObjectState gone(ObjectId object) {
        return new ObjectState(object, Presence.GONE);
    }
}
