package dev.chrysalis.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chrysalis.app.ui.workspace.ScreenName;
import java.util.HashSet;
import java.util.Set;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/** Goes the sample's way from Start to Runbook without a mouse. */
class KeyboardWalkTest extends WindowWalk {

    private static final String RELEASE = "2026.11-message-time";
    private static final int STEPS_OF_TAB = 6;

    @Test
    void the_sample_is_planned_rehearsed_run_and_printed_by_keys_alone() throws Exception {
        until(() -> stage.isFocused() && focused("#open-sample"));
        rest();
        push(KeyCode.SPACE);
        until(() -> composition.workspace().statusProperty().get().isPresent());
        rest();

        go(ScreenName.COMPARE);
        until(() -> shown("#compare-take"));
        focusIsSeenAllTheWay();
        perform("take the");
        until(() -> shown("#compare-plan"));
        perform("plan as a release");
        until(() -> shown("#release-name"));
        write("basket");
        push(KeyCode.ENTER);
        until(() -> composition.navigation().screenProperty().get() == ScreenName.TIMELINE);
        until(() -> composition.workspace().projectProperty().get().orElseThrow().releases().size() == 5);
        focusIsSeenAllTheWay();

        perform("release " + RELEASE);
        go(ScreenName.SIMULATE);
        push(KeyCode.CONTROL, KeyCode.R);
        until(() -> shown("#simulate-verdict"));
        focusIsSeenAllTheWay();

        go(ScreenName.WINDOW);
        until(() -> offers("Go on with rollout on PROD"));
        push(KeyCode.ENTER);
        until(() -> offers("Step 040 is done"));
        push(KeyCode.ENTER);
        until(() -> offers("What comes next"));
        push(KeyCode.ENTER);
        until(() -> offers("Run contract on PROD"));
        focusIsSeenAllTheWay();

        go(ScreenName.RUNBOOK);
        until(() -> lookup("#runbook-page").queryAs(Labeled.class).getText().startsWith("Page 1 of"));
        focusIsSeenAllTheWay();
        go(ScreenName.HISTORY);
        focusIsSeenAllTheWay();
        assertThat(shown("#fault")).isFalse();
    }

    /** Tab leads from control to control, each in sight, each drawn as focused, and none a trap. */
    private void focusIsSeenAllTheWay() throws Exception {
        Set<Node> visited = new HashSet<>();
        for (int step = 0; step < STEPS_OF_TAB; step++) {
            push(KeyCode.TAB);
            WaitForAsyncUtils.waitForFxEvents();
            Node owner = stage.getScene().getFocusOwner();
            assertThat(owner).as("after " + step + " tabs").isNotNull();
            visited.add(owner);
            Bounds place = owner.localToScene(owner.getLayoutBounds());
            assertThat(stage.getScene().getRoot().getLayoutBounds().intersects(place)).as(owner + " in sight").isTrue();
            assertThat(owner.getPseudoClassStates()).as(owner.toString()).contains(PseudoClass.getPseudoClass("focus-visible"));
            assertThat(named(owner)).as("what a screen reader says of " + owner).isTrue();
        }
        assertThat(visited).as("controls that Tab leads to").hasSizeGreaterThan(3);
    }

    private static boolean named(Node node) {
        boolean told = node.getAccessibleText() != null && !node.getAccessibleText().isBlank();
        boolean written = node instanceof Labeled labeled && labeled.getText() != null && !labeled.getText().isBlank();
        return told || written || !(node instanceof Button);
    }

    private void perform(String words) throws Exception {
        push(KeyCode.CONTROL, KeyCode.K);
        until(() -> focused("#palette-field"));
        write(words);
        push(KeyCode.ENTER);
        rest();
    }

    private boolean focused(String id) {
        return lookup(id).tryQuery().filter(Node::isFocused).isPresent();
    }
}
