package dev.chrysalis.app.window;

import dev.chrysalis.app.ui.control.Icon;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;

/**
 * One thing that the board tells of the current step.
 *
 * @param tone     a style class: {@code plain}, {@code ok}, {@code warn} or {@code bad}
 * @param sentence below the title; empty where the title says all
 * @param next     when it is tried again, counted down; empty where nothing is waited for
 * @param right    what can be pressed beside it
 * @param below    what stands under it
 */
record Notice(String tone, Icon icon, String title, String sentence, Optional<Instant> next, Optional<Node> right, List<Node> below) {

    Notice {
        below = List.copyOf(below);
    }

    static Notice of(String tone, Icon icon, String title, String sentence) {
        return new Notice(tone, icon, title, sentence, Optional.empty(), Optional.empty(), List.of());
    }

    Notice until(Instant moment) {
        return new Notice(tone, icon, title, sentence, Optional.of(moment), right, below);
    }

    Notice beside(Node node) {
        return new Notice(tone, icon, title, sentence, next, Optional.of(node), below);
    }

    Notice above(List<? extends Node> nodes) {
        return new Notice(tone, icon, title, sentence, next, right, List.copyOf(nodes));
    }
}
