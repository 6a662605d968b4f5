package dev.chrysalis.app.start;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chrysalis.Chrysalis;
import dev.chrysalis.app.ui.task.AtOnce;
import dev.chrysalis.app.ui.task.Job;
import dev.chrysalis.app.ui.text.Messages;
import dev.chrysalis.app.ui.workspace.Settings;
import dev.chrysalis.fault.ChrysalisException;
import dev.chrysalis.project.environment.CredentialReference;
import dev.chrysalis.project.environment.Environment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartViewModelTest {

    private final List<Path> opened = new ArrayList<>();
    private final List<ChrysalisException> shown = new ArrayList<>();

    @TempDir
    private Path folder;

    @Test
    void a_folder_that_is_dropped_is_opened_and_so_is_the_one_that_a_dropped_file_is_in() throws Exception {
        Path file = Files.writeString(folder.resolve("chrysalis.yaml"), "name: notes\n");
        model().openDropped(List.of(folder));
        model().openDropped(List.of(file, folder.resolve("other")));
        assertThat(opened).containsExactly(folder, folder);
    }

    @Test
    void a_connection_that_does_not_come_says_exactly_why_and_one_that_does_says_what_is_there() throws Exception {
        StartViewModel model = model();
        fill(model.development(), "jdbc:h2:./nowhere;IFEXISTS=TRUE");
        model.test(model.development());
        assertThat(model.development().resultProperty().get()).get().isInstanceOfSatisfying(dev.chrysalis.ConnectionTest.Fails.class,
                fails -> assertThat(fails.sentence()).isNotBlank());
        assertThat(model.development().worksBinding().get()).isFalse();

        DriverManager.getConnection("jdbc:h2:" + folder.resolve("here"), "sa", "").close();
        fill(model.development(), "jdbc:h2:" + folder.resolve("here"));
        model.test(model.development());
        assertThat(model.development().worksBinding().get()).isTrue();
    }

    @Test
    void both_forms_make_a_project_that_is_opened() {
        StartViewModel model = model();
        fill(model.development(), "jdbc:h2:./dev");
        fill(model.production(), "jdbc:h2:./prod");
        model.create(folder);
        assertThat(shown).isEmpty();
        assertThat(opened).containsExactly(folder);
        assertThat(new Chrysalis(Clock.systemUTC()).open(folder).environments()).extracting(Environment::name)
                .containsExactly("dev", "prod");
    }

    private static void fill(ConnectionForm form, String address) {
        form.addressProperty().set(address);
        form.userProperty().set("sa");
        form.kindProperty().set(CredentialReference.Kind.NONE);
    }

    private StartViewModel model() {
        return new StartViewModel(new Chrysalis(Clock.systemUTC()), new AtOnce(), shown::add, new Messages(Locale.ENGLISH),
                new Settings(folder),
                new Opened());
    }

    /** Keeps what was asked for. */
    private final class Opened implements Opening {

        @Override
        public ReadOnlyObjectProperty<Optional<Job>> jobProperty() {
            return new ReadOnlyObjectWrapper<>(Optional.empty());
        }

        @Override
        public void openFolder(Path project) {
            opened.add(project);
        }

        @Override
        public void openSample(String name) {
            throw new UnsupportedOperationException("nobody asks for " + name);
        }

        @Override
        public boolean isMade(String name) {
            return false;
        }

        @Override
        public void makeSampleOn(Environment server, String name) {
            throw new UnsupportedOperationException("nobody asks for " + name);
        }
    }
}
