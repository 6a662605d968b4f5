package dev.chrysalis.app.window;

import dev.chrysalis.app.ui.control.Icon;
import java.util.Optional;

/**
 * What the board's one large button offers just now.
 *
 * @param hint   beside it; empty where nothing is to be said
 * @param action empty where the button only says what goes on
 */
record PrimaryOffer(Icon icon, String text, String hint, Optional<Runnable> action) {

    static Optional<PrimaryOffer> of(Icon icon, String text, Runnable action) {
        return Optional.of(new PrimaryOffer(icon, text, "", Optional.of(action)));
    }
}
