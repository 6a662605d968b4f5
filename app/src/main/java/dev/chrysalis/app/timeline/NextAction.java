package dev.chrysalis.app.timeline;

import dev.chrysalis.app.ui.control.ActionStrip;
import dev.chrysalis.app.ui.control.Icon;
import dev.chrysalis.app.ui.control.StateMark;
import dev.chrysalis.app.ui.workspace.Navigation;
import dev.chrysalis.app.ui.workspace.Selection;
import java.util.Optional;
import javafx.scene.layout.Region;

/** What is going on in one sentence, and the button that leads on. FX thread only. */
final class NextAction {

    private final Selection selection;
    private final Navigation navigation;
    private final ActionStrip strip = new ActionStrip();

    NextAction(Selection selection, Navigation navigation) {
        this.selection = selection;
        this.navigation = navigation;
        strip.setId("timeline-strip");
        strip.action().setId("timeline-next");
    }

    Region node() {
        return strip;
    }

    /** @param brief whether there is little room */
    void tell(Situation situation, boolean brief) {
        Icon verb = switch (situation.leads()) {
            case WINDOW -> Icon.WINDOW;
            case SIMULATE -> Icon.SIMULATE;
            default -> Icon.COMPARE;
        };
        strip.getStyleClass().removeIf(style -> style.startsWith("of-"));
        strip.getStyleClass().add(switch (situation.standing()) {
            case FAILED -> "of-failure";
            case CUT_OFF -> "of-caution";
            default -> "of-" + situation.release().map(release -> release.mark().token()).orElse("release-0");
        });
        strip.offer(StateMark.valueOf(situation.standing().name()).node(18), situation.first(),
                brief ? situation.brief() : situation.more(), situation.verb(), verb.node(), () -> go(situation));
    }

    private void go(Situation situation) {
        situation.release().filter(release -> !selection.releaseProperty().get().equals(Optional.of(release.name())))
                .ifPresent(release -> selection.selectRelease(release.name()));
        navigation.go(situation.leads());
    }
}
