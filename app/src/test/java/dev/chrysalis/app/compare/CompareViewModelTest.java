package dev.chrysalis.app.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chrysalis.Chrysalis;
import dev.chrysalis.app.ui.task.AtOnce;
import dev.chrysalis.app.ui.text.Messages;
import dev.chrysalis.app.ui.workspace.Navigation;
import dev.chrysalis.app.ui.workspace.Workspace;
import dev.chrysalis.dialect.Database;
import dev.chrysalis.diff.RememberedSchema;
import dev.chrysalis.fault.ChrysalisException;
import dev.chrysalis.plan.Release;
import dev.chrysalis.project.RememberedSchemas;
import dev.chrysalis.schema.ObjectId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compare on real databases of H2. */
class CompareViewModelTest {

    private final List<ChrysalisException> shown = new ArrayList<>();
    private final Messages messages = new Messages(Locale.ENGLISH);
    private final AtOnce background = new AtOnce();
    private final Chrysalis engine = new Chrysalis(Clock.systemUTC());
    private final Workspace workspace = new Workspace(engine, background, shown::add, messages);
    private final CompareViewModel model = new CompareViewModel(engine, workspace, new Navigation(), background, shown::add, messages,
            Clock.systemUTC());

    @TempDir
    private Path folder;

    @Test
    void a_database_is_not_compared_with_itself() throws Exception {
        database("one", "CREATE TABLE note (id INT PRIMARY KEY)");
        open("one", "one");

        model.compare();

        assertThat(workspace.comparisonProperty().get()).isEmpty();
        assertThat(shown).singleElement().satisfies(fault -> {
            assertThat(fault).hasMessageContaining("DEV and PROD are the same database");
            assertThat(fault.remedy()).contains("dev", "prod", "chrysalis.yaml");
        });
    }

    @Test
    void only_what_no_release_takes_care_of_counts_as_unplanned() throws Exception {
        database("one", "CREATE TABLE note (id INT PRIMARY KEY); CREATE TABLE letter (id INT PRIMARY KEY)");
        database("two", "");
        open("one", "two");

        model.compare();
        assertThat(workspace.unplannedProperty().get()).isEqualTo(model.changes().whole().leaves().size());

        model.leaveOut(only("letter"));
        model.planAs("2026.12-note");
        assertThat(shown).isEmpty();
        assertThat(workspace.projectProperty().get().orElseThrow().releases()).extracting(Release::name).containsExactly("2026.12-note");
        assertThat(workspace.unplannedProperty().get()).isZero();

        model.leaveOut(only("letter"));
        assertThat(workspace.unplannedProperty().get()).isEqualTo(1);

        model.compare();
        assertThat(workspace.unplannedProperty().get()).as("what was taken in stays so when both are read again").isEqualTo(1);
    }

    @Test
    void what_a_plan_took_in_because_it_needs_it_is_told() throws Exception {
        database("one", "CREATE TABLE letter (id INT PRIMARY KEY); CREATE VIEW note AS SELECT id FROM letter");
        database("two", "");
        open("one", "two");
        model.compare();
        model.leaveOut(only("letter"));

        model.planAs("2026.12-note");

        assertThat(shown).isEmpty();
        assertThat(model.lastPlannedProperty().get().orElseThrow().scope().takenIn()).extracting(change -> change.subject().name().name())
                .containsOnly("LETTER");
    }

    @Test
    void drift_alone_is_left_where_that_is_wanted() throws Exception {
        database("one", "CREATE TABLE note (id INT PRIMARY KEY)");
        database("two", "CREATE TABLE note (id INT PRIMARY KEY)");
        open("one", "two");
        model.compare();
        Database prod = engine.connect(workspace.projectProperty().get().orElseThrow().environment("prod").orElseThrow());
        new RememberedSchemas(folder).keep(prod.place(), RememberedSchema.of(workspace.comparisonProperty().get().orElseThrow().prod()));
        database("two", "CREATE TABLE letter (id INT PRIMARY KEY)");
        database("one", "CREATE TABLE telegram (id INT PRIMARY KEY)");
        model.compare();

        model.changes().driftedProperty().set(true);

        assertThat(model.changes().treeProperty().get().leaves()).extracting(row -> row.id().name().name()).containsExactly("LETTER");
    }

    @Test
    void what_was_changed_on_prod_itself_is_left_out_until_it_is_taken_in() throws Exception {
        database("one", "CREATE TABLE note (id INT PRIMARY KEY)");
        database("two", "CREATE TABLE note (id INT PRIMARY KEY)");
        open("one", "two");
        model.compare();
        Database prod = engine.connect(workspace.projectProperty().get().orElseThrow().environment("prod").orElseThrow());
        new RememberedSchemas(folder).keep(prod.place(), RememberedSchema.of(workspace.comparisonProperty().get().orElseThrow().prod()));
        database("two", "CREATE TABLE letter (id INT PRIMARY KEY)");

        model.compare();

        assertThat(model.changes().leftOut()).containsExactly(only("letter"));
        assertThat(model.changes().isDrift(only("letter"))).isTrue();
        assertThat(workspace.unplannedProperty().get()).isZero();
        model.leaveOut(only("letter"));
        assertThat(workspace.unplannedProperty().get()).isEqualTo(1);
    }

    private ObjectId only(String table) {
        return model.changes().whole().leaves().stream().map(ChangeRow::id).filter(id -> id.name().name().equalsIgnoreCase(table))
                .findFirst()
                .orElseThrow();
    }

    private void database(String name, String sql) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:h2:" + folder.resolve(name), "sa", "");
             Statement statement = connection.createStatement()) {
            statement.execute(sql.isEmpty() ? "SELECT 1" : sql);
        }
    }

    private void open(String dev, String prod) throws Exception {
        Files.writeString(folder.resolve("chrysalis.yaml"), """
                name: notes
                environments:
                  dev:
                    url: "jdbc:h2:./%s"
                    user: sa
                  prod:
                    url: "jdbc:h2:./%s"
                    user: sa
                    production: true
                """.formatted(dev, prod));
        workspace.show(engine.open(folder));
    }
}
