package dev.chrysalis.app.ui.workspace;

import dev.chrysalis.plan.PhaseName;
import dev.chrysalis.plan.StepId;
import dev.chrysalis.schema.ObjectId;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** What is selected; follows from screen to screen. */
public final class Selection {

    private final ReadOnlyObjectWrapper<Optional<String>> release = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<PhaseName>> phase = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<StepId>> step = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<ObjectId>> object = new ReadOnlyObjectWrapper<>(Optional.empty());

    public ReadOnlyObjectProperty<Optional<String>> releaseProperty() {
        return release.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<PhaseName>> phaseProperty() {
        return phase.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<StepId>> stepProperty() {
        return step.getReadOnlyProperty();
    }

    /** The object of a schema that Compare shows. */
    public ReadOnlyObjectProperty<Optional<ObjectId>> objectProperty() {
        return object.getReadOnlyProperty();
    }

    /** Selects a release as a whole: no phase and no step of it. */
    public void selectRelease(String name) {
        release.set(Optional.of(name));
        phase.set(Optional.empty());
        step.set(Optional.empty());
    }

    public void selectPhase(String releaseName, PhaseName phaseName) {
        release.set(Optional.of(releaseName));
        phase.set(Optional.of(phaseName));
        step.set(Optional.empty());
    }

    public void selectStep(StepId id) {
        release.set(Optional.of(id.release()));
        phase.set(Optional.of(id.phase()));
        step.set(Optional.of(id));
    }

    public void selectObject(ObjectId id) {
        object.set(Optional.of(id));
    }

    public void clear() {
        release.set(Optional.empty());
        phase.set(Optional.empty());
        step.set(Optional.empty());
        object.set(Optional.empty());
    }
}
