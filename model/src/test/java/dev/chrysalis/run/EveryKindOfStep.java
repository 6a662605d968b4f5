package dev.chrysalis.run;

import static dev.chrysalis.plan.PhaseName.CONTRACT;
import static dev.chrysalis.plan.PhaseName.EXPAND;
import static dev.chrysalis.plan.PhaseName.ROLLOUT;

import dev.chrysalis.journal.ChainState;
import dev.chrysalis.journal.Journal;
import dev.chrysalis.journal.RunState;
import dev.chrysalis.journal.StepProgress;
import dev.chrysalis.plan.PhaseName;
import dev.chrysalis.plan.Release;
import dev.chrysalis.plan.StepAction;
import dev.chrysalis.plan.Undo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A release with every kind of step, the database that it is for, and all that can be seen of both afterwards. */
final class EveryKindOfStep {

    /** What the script says in its midst, when half of its effect is there. */
    static final String HALF = "half";
    /** What it says when it goes on. */
    static final String REST = "rest";

    private static final String SCRIPT = """
            #!/bin/sh
            half() {
              echo half
              while test -e held; do sleep 0.01; done
              echo rest
            }
            case $1 in
              status) test -e "deployed-$CHRYSALIS_WAVE";;
              forward) touch "begun-$CHRYSALIS_WAVE"; half; touch "deployed-$CHRYSALIS_WAVE";;
              backward) rm -f "deployed-$CHRYSALIS_WAVE"; half; rm -f "begun-$CHRYSALIS_WAVE";;
            esac
            """;

    private static final List<String> WORLD = List.of("begun-eu", "begun-us", "deployed-eu", "deployed-us");

    private final Path folder;
    private final boolean h2;

    /** @param folder that of the release; the script's world is there too */
    EveryKindOfStep(Path folder, boolean h2) {
        this.folder = folder;
        this.h2 = h2;
    }

    String schema() {
        return (h2 ? "CREATE TABLE item (id int PRIMARY KEY, name varchar(20), kind enum('old', 'new') NOT NULL);"
                : "CREATE TYPE kind AS ENUM ('old', 'new'); CREATE TABLE item (id int PRIMARY KEY, name varchar(20), kind kind NOT NULL);")
                + " INSERT INTO item SELECT n, 'item ' || n, 'old' FROM " + (h2 ? "system_range(1, 40)" : "generate_series(1, 40)")
                + " AS s(n)";
    }

    /** From now on the script waits in its midst until it is let go. */
    void holdScript() {
        try {
            Files.writeString(folder.resolve("held"), "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void letScriptGo() {
        try {
            Files.deleteIfExists(folder.resolve("held"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes the world of the script as it is at first. */
    void prepare(Trial trial) {
        try {
            for (String file : WORLD) {
                Files.deleteIfExists(folder.resolve(file));
            }
            letScriptGo();
            Path script = folder.resolve("rollout/010-deploy.sh");
            if (!Files.exists(script)) {
                Files.createDirectories(script.getParent());
                Files.writeString(script, SCRIPT);
                Files.setPosixFilePermissions(script, java.nio.file.attribute.PosixFilePermissions.fromString("rwxr-xr-x"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        trial.folder = folder;
        trial.skipSoak = true;
    }

    Release release() {
        return new ReleaseBuilder("a")
                .step(EXPAND, "010-add.sql", new StepAction.Sql("ALTER TABLE item ADD COLUMN size int", true),
                        new Undo.Sql("ALTER TABLE item DROP COLUMN size", true), "SELECT count(*) = 1 FROM information_schema.columns"
                                + " WHERE lower(table_name) = 'item' AND lower(column_name) = 'size'")
                .sql(EXPAND, "020-several.sql", "CREATE TABLE part (id int PRIMARY KEY); INSERT INTO part SELECT id FROM item;"
                        + " ALTER TABLE part ADD COLUMN weight int; UPDATE part SET weight = id * 2", "DELETE FROM part WHERE id > 20;"
                        + " DROP TABLE part")
                .step(EXPAND, "030-kind.sql", new StepAction.Sql(h2 ? "ALTER TABLE item ALTER COLUMN kind SET DATA TYPE"
                        + " enum('old', 'new', 'gone')" : "ALTER TYPE kind ADD VALUE 'gone'", false), withoutKind(), h2 ? null
                        : "SELECT EXISTS (SELECT FROM pg_enum WHERE enumlabel = 'gone')")
                .step(EXPAND, "040-fill.backfill.yaml", new StepAction.Backfill("item", List.of("id"), "size = id * 10",
                        Optional.of("size IS NULL"), 5, Optional.empty()), new Undo.Nothing())
                .step(EXPAND, "050-index.sql", new StepAction.Sql("CREATE INDEX " + concurrently() + "item_size ON item (size)", false),
                        new Undo.Sql("DROP INDEX " + concurrently() + "item_size", false))
                .sql(EXPAND, "060-check.sql", "ALTER TABLE item ADD CONSTRAINT item_size_filled CHECK (size > 0)"
                        + (h2 ? "" : " NOT VALID"),
                        "ALTER TABLE item DROP CONSTRAINT item_size_filled")
                .step(EXPAND, "070-validate.sql", new StepAction.Sql(h2 ? "ALTER TABLE item ALTER COLUMN size SET NOT NULL"
                        : "ALTER TABLE item VALIDATE CONSTRAINT item_size_filled", true), h2
                        ? new Undo.Sql("ALTER TABLE item ALTER COLUMN size DROP NOT NULL", true) : new Undo.Nothing())
                .step(ROLLOUT, "010-deploy.sh", new StepAction.Script("rollout/010-deploy.sh", true, true, Duration.ofSeconds(20)),
                        new Undo.Script(), null, "eu", "us")
                .step(ROLLOUT, "020-gate.check.sql", new StepAction.Check("SELECT count(*) = 40 FROM item WHERE size IS NOT NULL",
                        Duration.ofSeconds(5), Duration.ofMillis(20)), new Undo.Nothing())
                .step(ROLLOUT, "030-tell.md", new StepAction.Manual("Tell support.", Optional.empty()), new Undo.Manual("Tell them."))
                .sql(CONTRACT, "010-hide.sql", rename("name", "chrysalis_name"), rename("chrysalis_name", "name"))
                .step(CONTRACT, "020-soak.md", new StepAction.Manual("", Optional.of(Duration.ofDays(14))), new Undo.Nothing())
                .step(CONTRACT, "030-drop.sql", new StepAction.Sql("ALTER TABLE item DROP COLUMN chrysalis_name", true),
                        new Undo.Impossible("The names are gone."), "SELECT count(*) = 0 FROM information_schema.columns"
                                + " WHERE lower(table_name) = 'item' AND lower(column_name) = 'chrysalis_name'")
                .build();
    }

    private Undo withoutKind() {
        return new Undo.Sql(h2 ? "ALTER TABLE item ALTER COLUMN kind SET DATA TYPE enum('old', 'new')"
                : "ALTER TYPE kind RENAME TO wider_kind; CREATE TYPE kind AS ENUM ('old', 'new');"
                        + " ALTER TABLE item ALTER COLUMN kind TYPE kind USING kind::text::kind; DROP TYPE wider_kind", true);
    }

    private String concurrently() {
        return h2 ? "" : "CONCURRENTLY ";
    }

    private String rename(String from, String to) {
        return "ALTER TABLE item " + (h2 ? "ALTER COLUMN " + from + " RENAME TO " : "RENAME COLUMN " + from + " TO ") + to;
    }

    /** Schema, rows, the world of the script, and what the journal makes of it all; equal where all of them are. */
    String picture(Trial trial) throws SQLException {
        List<String> picture = new ArrayList<>(schemaOf(trial));
        picture.addAll(trial.database.rows("SELECT * FROM item ORDER BY id"));
        if (picture.stream().anyMatch(line -> line.startsWith("part|"))) {
            picture.addAll(trial.database.rows("SELECT * FROM part ORDER BY id"));
        }
        WORLD.forEach(file -> picture.add(file + ": " + Files.exists(folder.resolve(file))));
        RunState state = RunState.of(trial.journal());
        picture.add("release: " + state.release("a").state());
        picture.add("phases: " + Stream.of(PhaseName.values()).filter(phase -> state.release("a").phase(phase).isPresent()).toList());
        release().steps().forEach(step -> picture.add(step.id().path() + ": " + told(state.release("a").step(step.id()))));
        try (Connection connection = trial.database.connect()) {
            boolean whole = new Journal(trial.target.dialect().control()).verify(connection) instanceof ChainState.Unbroken;
            picture.add("journal: " + (whole ? "whole" : "broken"));
        }
        return String.join("; ", picture);
    }

    /** Steps that were never begun are as those that were undone. */
    private static String told(StepProgress progress) {
        boolean done = progress.state() == dev.chrysalis.journal.StepState.DONE;
        return done ? "done " + progress.digest() + " " + new TreeSet<>(progress.waves()) : "mayHaveEffect " + progress.mayHaveEffect();
    }

    private List<String> schemaOf(Trial trial) {
        List<String> schema = new ArrayList<>(trial.database.rows("SELECT lower(table_name), lower(column_name), data_type, is_nullable"
                + " FROM information_schema.columns WHERE lower(table_schema) = 'public' ORDER BY 1, 2"));
        if (h2) {
            schema.addAll(trial.database.rows("SELECT lower(index_name) FROM information_schema.indexes"
                    + " WHERE table_schema = 'PUBLIC' AND index_name = 'ITEM_SIZE'"));
            schema.addAll(trial.database.rows("SELECT lower(constraint_name), check_clause FROM information_schema.check_constraints"
                    + " WHERE constraint_schema = 'PUBLIC' ORDER BY 1"));
            schema.addAll(trial.database.rows("SELECT value_name FROM information_schema.enum_values ORDER BY 1"));
        } else {
            schema.addAll(trial.database.rows("SELECT indexrelid::regclass, indisvalid FROM pg_index"
                    + " WHERE indrelid IN (to_regclass('item'), to_regclass('part')) ORDER BY 1"));
            schema.addAll(trial.database.rows("SELECT conname, pg_get_constraintdef(oid) FROM pg_constraint"
                    + " WHERE conrelid IN (to_regclass('item'), to_regclass('part')) ORDER BY 1"));
            schema.addAll(trial.database.rows("SELECT enumtypid::regtype, enumlabel FROM pg_enum ORDER BY enumtypid::regtype::text, 2"));
        }
        return schema;
    }
}
