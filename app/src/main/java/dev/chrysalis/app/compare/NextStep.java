package dev.chrysalis.app.compare;

/** What there is to do now with what differs. */
enum NextStep {
    /** Nothing was compared yet. */
    COMPARE,
    /** Both sides are equal. */
    NOTHING,
    /** Questions are open. */
    ANSWER,
    /** All that differs can be planned. */
    PLAN,
    /** All that differs is in a release or left out. */
    ALL_PLANNED
}
