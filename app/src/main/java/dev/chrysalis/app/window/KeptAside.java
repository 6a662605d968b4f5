package dev.chrysalis.app.window;

import dev.chrysalis.Chrysalis;
import dev.chrysalis.app.ui.task.Background;
import dev.chrysalis.app.ui.text.Messages;
import dev.chrysalis.app.ui.workspace.Faults;
import dev.chrysalis.app.ui.workspace.Workspace;
import dev.chrysalis.dialect.Database;
import dev.chrysalis.journal.SavedRows;
import dev.chrysalis.ledger.HiddenObject;
import dev.chrysalis.plan.Release;
import dev.chrysalis.project.Project;
import dev.chrysalis.project.environment.Environment;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the target keeps aside: hidden objects until they are dropped, and what rollbacks saved. */
final class KeptAside {

    private static final Logger LOG = LoggerFactory.getLogger(KeptAside.class);

    private final Chrysalis engine;
    private final Workspace workspace;
    private final Background background;
    private final Faults faults;
    private final Messages messages;
    private final RunInHand hand;
    private final ObservableList<HiddenObject> hidden = FXCollections.observableArrayList();
    private final ObservableList<SavedRows> saved = FXCollections.observableArrayList();

    KeptAside(Chrysalis engine, Workspace workspace, Background background, Faults faults, Messages messages, RunInHand hand) {
        this.engine = engine;
        this.workspace = workspace;
        this.background = background;
        this.faults = faults;
        this.messages = messages;
        this.hand = hand;
    }

    ObservableList<HiddenObject> hidden() {
        return hidden;
    }

    /** Only what was not put back yet. */
    ObservableList<SavedRows> saved() {
        return saved;
    }

    private record Found(List<HiddenObject> hidden, List<SavedRows> saved) {
    }

    private interface Asking {

        void of(Project project, Environment environment);
    }

    private void ask(Asking asking) {
        workspace.projectProperty().get().ifPresent(project -> workspace.targetProperty().get()
                .ifPresent(environment -> asking.of(project, environment)));
    }

    /** Asks the target again; where it does not answer the status bar says so, and what was known stays. */
    void refresh() {
        ask((project, environment) -> background.start(messages.get("window.job.kept", environment.name()), report -> {
            Database database = workspace.databases().of(environment);
            return new Found(engine.hidden(database, project), engine.saved(database));
        }, this::show, fault -> LOG.warn("what is kept aside could not be read", fault)));
    }

    private void show(Found found) {
        hidden.setAll(found.hidden());
        saved.setAll(found.saved().stream().filter(kept -> kept.restored().isEmpty()).toList());
    }

    /** Gives a hidden object back under its name. */
    void unhide(HiddenObject object) {
        ask((project, environment) -> object.hiddenBy().flatMap(step -> project.release(step.release()))
                .ifPresent((Release release) -> hand.begin("window.job.unhide", release, environment,
                        (database, operator, observer, control) -> engine.unhide(database, project, object, operator, observer, control))));
    }

    /** Puts saved rows or values back where nothing newer stands in their place. */
    void putBack(SavedRows kept) {
        ask((project, environment) -> background.start(messages.get("window.job.putBack", kept.table()),
                report -> engine.putBack(workspace.databases().of(environment), project, kept, hand.operator()),
                rows -> workspace.refresh(),
                faults::show));
    }
}
