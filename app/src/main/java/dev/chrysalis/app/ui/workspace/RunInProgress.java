package dev.chrysalis.app.ui.workspace;

import dev.chrysalis.plan.PhaseName;

/**
 * A run that this window holds.
 *
 * @param production whether it changes production
 * @param sentence   who holds it since when
 */
public record RunInProgress(String release, PhaseName phase, boolean production, String sentence) {
}
