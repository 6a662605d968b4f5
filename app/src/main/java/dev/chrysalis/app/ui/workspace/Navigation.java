package dev.chrysalis.app.ui.workspace;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Which screen is in front. */
public final class Navigation {

    private final ReadOnlyObjectWrapper<ScreenName> screen = new ReadOnlyObjectWrapper<>(ScreenName.START);

    public ReadOnlyObjectProperty<ScreenName> screenProperty() {
        return screen.getReadOnlyProperty();
    }

    public void go(ScreenName name) {
        screen.set(name);
    }
}
