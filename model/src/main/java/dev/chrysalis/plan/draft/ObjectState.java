package dev.chrysalis.plan.draft;

import dev.chrysalis.schema.ObjectId;

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
