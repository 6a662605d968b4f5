package dev.chrysalis.app.compare;

import dev.chrysalis.plan.Answer;

/**
 * A question that was answered.
 *
 * @param title the chosen option as people read it
 */
record Answered(Answer answer, String title) {
}
