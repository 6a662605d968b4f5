package dev.chrysalis.app.shell;

import dev.chrysalis.app.ui.control.Icon;
import dev.chrysalis.app.ui.task.Job;
import dev.chrysalis.app.ui.task.JobState;
import dev.chrysalis.app.ui.task.Jobs;
import dev.chrysalis.app.ui.text.Figures;
import dev.chrysalis.app.ui.text.Messages;
import dev.chrysalis.app.ui.workspace.ConnectionState;
import dev.chrysalis.app.ui.workspace.Workspace;
import dev.chrysalis.journal.ChainState;
import java.util.Locale;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** At the bottom: the connection, the journal's chain, the jobs. */
final class StatusBar extends HBox {

    private static final int PICTURE = 14;

    private final Workspace workspace;
    private final Jobs jobs;
    private final Messages messages;
    private final Label connection = new Label();
    private final Label chain = new Label();
    private final Label others = new Label();
    private final Button work = new Button();

    StatusBar(Workspace workspace, Jobs jobs, Messages messages, Runnable openJobs) {
        this.workspace = workspace;
        this.jobs = jobs;
        this.messages = messages;
        getStyleClass().add("chr-status-bar");
        setAlignment(Pos.CENTER_LEFT);
        connection.setId("status-connection");
        chain.setId("status-chain");
        others.setId("status-others");
        others.managedProperty().bind(others.visibleProperty());
        work.setId("status-jobs");
        work.getStyleClass().addAll("flat", "chr-status-jobs");
        work.setOnAction(event -> openJobs.run());
        work.setMinWidth(USE_PREF_SIZE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getChildren().addAll(connection, chain, others, space, work);
        workspace.connectionProperty().addListener((property, before, after) -> showConnection());
        workspace.statusProperty().addListener((property, before, after) -> {
            showChain();
            showOthers();
        });
        workspace.runProperty().addListener((property, before, after) -> showOthers());
        jobs.all().addListener((ListChangeListener<Job>) change -> showJobs());
        showConnection();
        showChain();
        showOthers();
        showJobs();
    }

    /** A run from elsewhere is no job of this window, and yet it is what goes on. */
    private void showOthers() {
        Optional<String> runner = workspace.othersRun();
        others.setVisible(runner.isPresent());
        runner.ifPresent(sentence -> {
            say(others, Icon.RUNNING, "accent", messages.get("status.others"));
            others.setTooltip(new Tooltip(messages.engine(sentence)));
        });
    }

    private void showConnection() {
        ConnectionState state = workspace.connectionProperty().get();
        if (state instanceof ConnectionState.Connected connected) {
            say(connection, Icon.CONNECTED, "ok", messages.get("status.connected", upper(connected.environment())));
        } else if (state instanceof ConnectionState.Connecting connecting) {
            say(connection, Icon.CONNECTION, "muted", messages.get("status.connecting", upper(connecting.environment())));
        } else if (state instanceof ConnectionState.Failed failed) {
            say(connection, Icon.NOT_CONNECTED, "bad",
                    messages.get("status.failed", upper(failed.environment()), messages.engine(failed.sentence())));
        } else {
            say(connection, Icon.NOT_CONNECTED, "muted", messages.get("status.none"));
        }
    }

    private void showChain() {
        Optional<ChainState> state = workspace.statusProperty().get().map(status -> status.chain());
        chain.setVisible(state.isPresent());
        state.ifPresent(known -> {
            if (known instanceof ChainState.Unbroken unbroken) {
                say(chain, Icon.CHAIN, "ok", messages.get("status.chain", Figures.count(unbroken.events())));
            } else if (known instanceof ChainState.Broken broken) {
                say(chain, Icon.CHAIN, "bad", messages.get("status.broken", broken.reason()));
            }
        });
    }

    private void showJobs() {
        Optional<Job> running = jobs.all().stream().filter(job -> job.stateProperty().get() == JobState.RUNNING).findFirst();
        work.setText(running.map(job -> messages.get("status.running", jobs.running(), job.title()))
                .orElseGet(() -> messages.get("status.idle")));
        work.setGraphic(running.isPresent() ? Icon.RUNNING.node(PICTURE, "accent") : Icon.JOBS.node(PICTURE, "muted"));
    }

    private static void say(Label label, Icon icon, String tone, String words) {
        label.setText(words);
        label.setGraphic(icon.node(PICTURE, tone));
    }

    private static String upper(String environment) {
        return environment.toUpperCase(Locale.ROOT);
    }
}
