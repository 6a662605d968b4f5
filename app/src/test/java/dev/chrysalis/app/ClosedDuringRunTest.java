package dev.chrysalis.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chrysalis.app.ui.workspace.ScreenName;
import dev.chrysalis.testing.EmbeddedPostgresql;
import dev.chrysalis.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import javafx.event.Event;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.Test;

/** A window that is closed during a run has the statement cancelled on the server, and the journal says so. */
class ClosedDuringRunTest extends WindowWalk {

    private static final String STATEMENT = "SELECT pg_sleep(60)";

    @Test
    void a_run_is_cancelled_on_the_server_when_its_window_is_closed_all_the_same() throws Exception {
        try (TestDatabase prod = EmbeddedPostgresql.freshDatabase()) {
            Path project = project(prod);
            interact(() -> composition.opening().openFolder(project));
            until(() -> composition.workspace().statusProperty().get().isPresent());
            go(ScreenName.WINDOW);
            until(() -> offers("Run expand on PROD"));
            clickOn("#window-primary");
            until(() -> running(prod) == 1);

            interact(() -> Event.fireEvent(stage, new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
            until(() -> shown("#closing-leave"));
            clickOn("#closing-leave");
            until(() -> !stage.isShowing());

            assertThat(running(prod)).isZero();
            assertThat(prod.rows("SELECT kind FROM chrysalis.chrysalis_journal ORDER BY number")).endsWith("StepStarted", "StepFailed");
        }
    }

    private static int running(TestDatabase prod) {
        return Integer.parseInt(prod.value("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND state = 'active'"
                + " AND query LIKE '" + STATEMENT + "%'"));
    }

    private static Path project(TestDatabase prod) throws IOException {
        Path project = folder.resolve("sleeping");
        ProjectFiles.ofOne(project, "sleeping", prod.jdbcUrl().replaceFirst("\\?.*", ""), "postgres");
        new ProjectFiles(project.resolve("releases/2026.12-sleep")).write("release.yaml", "title: Sleep\n")
                .write("expand/010-sleep.sql", STATEMENT + ";\n").write("expand/010-sleep.undo.sql", "SELECT 1;\n");
        return project;
    }
}
