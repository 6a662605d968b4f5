package dev.chrysalis.app.ui.control;

import java.util.Locale;
import javafx.scene.control.Label;

/** The name of an environment; production has its own colour, shield and word, a copy is calm on purpose. */
public final class EnvironmentChip extends Label {

    private EnvironmentChip(String name, Icon icon, String styleClass) {
        super(name.toUpperCase(Locale.ROOT));
        getStyleClass().addAll("chr-environment-chip", styleClass);
        setGraphic(icon.node());
        setMinWidth(USE_PREF_SIZE);
    }

    public static EnvironmentChip of(String name, boolean production) {
        return production ? new EnvironmentChip(name, Icon.PROD, "prod") : new EnvironmentChip(name, Icon.DEV, "dev");
    }

    public static EnvironmentChip copy() {
        return new EnvironmentChip("copy", Icon.COPY_DATABASE, "copy");
    }
}
