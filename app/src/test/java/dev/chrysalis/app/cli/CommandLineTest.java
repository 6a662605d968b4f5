package dev.chrysalis.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.chrysalis.sample.Samples;
import dev.chrysalis.testing.H2InMemory;
import dev.chrysalis.testing.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandLineTest {

    private static final String RELEASE = "2026.11-message-time";

    @TempDir
    static Path home;

    private static Path shop;

    /** An embedded database that somebody holds open need not be opened for each call. */
    private static final List<Connection> HELD = new ArrayList<>();

    @TempDir
    Path folder;

    @BeforeAll
    static void makeSample() throws SQLException {
        shop = new Samples(Calls.samples(), home, Clock.systemUTC()).open("shop", Optional.empty(), sentence -> { });
        for (String name : List.of("prod", "dev")) {
            HELD.add(DriverManager.getConnection("jdbc:h2:file:" + shop.resolve("databases").resolve(name) + ";AUTO_SERVER=TRUE", "sa", ""));
        }
    }

    @AfterAll
    static void letGo() throws SQLException {
        for (Connection connection : HELD) {
            connection.close();
        }
    }

    @Test
    void whatDiffersIsWrittenAsAPageForPeopleWhoDoNotReadSql() throws Exception {
        Path page = folder.resolve("to-read").resolve("difference.html");
        assertThat(Calls.call("compare", "--dev", "dev", "--prod", "prod", "--html", page.toString(), "-p", shop.toString()).code()).isEqualTo(4);
        assertThat(Files.readString(page)).contains("<h2>Tables</h2>", "PUBLIC.BASKET", "is new", "column IS_VIP", "goes away")
                .contains("holds CHARACTER VARYING(200) instead of CHARACTER VARYING(120)").doesNotContain("CREATE TABLE");
    }

    @Test
    void papersAreWrittenInTheLanguageThatIsAskedFor() throws Exception {
        assertThat(Calls.call("runbook", RELEASE, "--format", "md", "--language", "de", "--out", folder.toString(), "-p", shop.toString()).code()).isZero();
        assertThat(Files.readString(folder.resolve(RELEASE + "-runbook.md"))).contains("## Vor dem Wartungsfenster", "CONVERSATION um LAST_MESSAGE_TIMESTAMP ergänzen",
                "Zeilen werden endgültig gelöscht.", "14 Tage abwarten.").doesNotContain("Way back", "gives true");

        Path page = folder.resolve("unterschied.html");
        Calls.call("compare", "--dev", "dev", "--prod", "prod", "--html", page.toString(), "--language", "DE", "-p", shop.toString());
        assertThat(Files.readString(page)).contains("lang=\"de\"", "<h2>Tabellen</h2>", "ist neu", "Spalte IS_VIP", "entfällt",
                "enthält CHARACTER VARYING(200) statt CHARACTER VARYING(120)");

        assertThat(Calls.call("runbook", RELEASE, "--language", "fr", "-p", shop.toString())).satisfies(ended -> {
            assertThat(ended.code()).isEqualTo(2);
            assertThat(ended.err()).contains("[en, de]");
        });
    }

    @Test
    void theTimelineIsDrawnWithoutAWindow() throws Exception {
        assertThat(Calls.call("timeline", "--on", "prod", "--out", folder.toString(), "-p", shop.toString()).code()).isZero();
        assertThat(Files.readString(folder.resolve("timeline.svg"))).contains("2026.11-message-time", "can be undone");
        assertThat(Files.readAllBytes(folder.resolve("timeline.pdf"))).startsWith("%PDF-".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void aSampleNeverTakesThePlaceOfAProjectOfOnesOwn() throws Exception {
        Path own = folder.resolve("own");
        Files.createDirectories(own.resolve("releases"));
        Files.writeString(own.resolve("chrysalis.yaml"), "name: own\n");

        assertThat(Calls.call("sample", "shop", own.toString())).satisfies(ended -> {
            assertThat(ended.code()).isEqualTo(2);
            assertThat(ended.err()).contains("holds something that is no sample", "Nothing was changed.");
        });

        assertThat(Files.readString(own.resolve("chrysalis.yaml"))).isEqualTo("name: own\n");
        assertThat(own.resolve("releases")).isEmptyDirectory();
    }

    @Test
    void aKindOfDatabaseThatNobodyKnowsIsAWrongCall() {
        assertThat(Calls.call("compare", "--dev", "jdbc:mysql://host/a", "--prod", "jdbc:mysql://host/b", "-p", folder.toString()).code()).isEqualTo(2);
    }

    @Test
    void withoutAProjectItIsSaidWhereAnEnvironmentWouldStand() {
        assertThat(Calls.call("compare", "--dev", "dev", "--prod", "prod", "-p", folder.toString()).err()).contains("a chrysalis.yaml in this folder");
    }

    @Test
    void theHelpTellsHowAProcessEnds() {
        Calls.Ended ended = Calls.call("--help");
        assertThat(ended.code()).isZero();
        assertThat(ended.out()).contains("Ends with:", "an answer or a confirmation is needed");
    }

    @Test
    void whatNoWindowCouldOpenIsAWrongCall() {
        assertThat(Calls.call("open", folder.resolve("nowhere").toString())).satisfies(ended -> {
            assertThat(ended.code()).isEqualTo(2);
            assertThat(ended.err()).contains("There is no project in", "Nothing was changed.");
        });
        assertThat(Calls.call("open", shop.toString(), "--sample", "shop")).satisfies(ended -> {
            assertThat(ended.code()).isEqualTo(2);
            assertThat(ended.err()).contains("A project and a sample cannot be opened at once.");
        });
        assertThat(Calls.call("open", "--sample", "nope")).satisfies(ended -> {
            assertThat(ended.code()).isEqualTo(2);
            assertThat(ended.err()).contains("There is no sample nope.", "shop");
        });
    }

    @Test
    void aWrongCallEndsWithTwoAndSaysWhatWasMeant() {
        assertThat(Calls.call("simulat")).satisfies(ended -> {
            assertThat(ended.code()).isEqualTo(2);
            assertThat(ended.err()).contains("Did you mean simulate?");
        });
        assertThat(Calls.call("run", RELEASE, "expnad", "--on", "prod", "-p", shop.toString())).satisfies(ended -> {
            assertThat(ended.code()).isEqualTo(2);
            assertThat(ended.err()).contains("did you mean expand?");
        });
        assertThat(Calls.call("run", RELEASE, "--on", "prod", "-p", shop.toString()).code()).isEqualTo(2);
    }

    @Test
    void whatIsNotThereIsSaidWithTheNearestName() {
        refused(2, "There is no environment prd in this project.", "Did you mean prod?", "status", "--on", "prd", "-p", shop.toString());
        refused(2, "There is no release 2026.11-mesage-time in this project.", "Did you mean " + RELEASE + "?",
                "status", "2026.11-mesage-time", "--on", "prod", "-p", shop.toString());
        refused(2, "There is no project in", "Name the project's folder", "status", "--on", "prod", "-p", folder.toString());
        refused(1, "The server of shop on localhost:1 is not there or does not answer.", "Check that it runs",
                "status", "--on", "jdbc:postgresql://localhost:1/shop?user=me", "-p", shop.toString());
    }

    @Test
    void devAndProdAreTwoDatabases() {
        refused(2, "DEV and PROD are the same database: prod on this machine.", "Name two different databases",
                "compare", "--dev", "prod", "--prod", "prod", "-p", shop.toString());
    }

    @Test
    void aWrongPasswordIsRefusedAndNotRepeated() throws Exception {
        String file = "jdbc:h2:" + folder.resolve("protected");
        DriverManager.getConnection(file, "me", "correct horse").close();
        Path wrong = Files.writeString(folder.resolve("wrong"), "tr0ub4dor\n");
        Calls.Ended ended = refused(1, "protected on this machine refused user me.", "Check the user",
                "compare", "--dev", file + ";USER=me;credential=file:" + wrong, "--prod", "jdbc:h2:mem:any");
        assertThat(ended.everything()).doesNotContain("tr0ub4dor");
    }

    @Test
    void aSlipInTheProjectIsSaidWithItsLine() throws Exception {
        Files.writeString(folder.resolve("chrysalis.yaml"), "name: shop\nenvironmnts: {}\n");
        refused(2, "chrysalis.yaml, line 2: The key environmnts is not known here.", "Did you mean environments?",
                "status", "--on", "prod", "-p", folder.toString());
    }

    @Test
    void equalDatabasesEndWithZeroAndDifferentOnesWithFour() {
        try (TestDatabase one = H2InMemory.freshDatabase(); TestDatabase other = H2InMemory.freshDatabase()) {
            Calls.Ended empty = Calls.call("compare", "--dev", one.jdbcUrl(), "--prod", other.jdbcUrl());
            assertThat(empty.code()).as(empty.everything()).isZero();
            assertThat(empty.out()).contains("Both databases are equal.");
            one.execute("CREATE TABLE \"Größe \"\"x\"\" 🦋\" (id int PRIMARY KEY)");
            Calls.Ended different = Calls.call("compare", "--dev", one.jdbcUrl(), "--prod", other.jdbcUrl());
            assertThat(different.code()).isEqualTo(4);
            assertThat(different.out()).contains("Größe \"x\" 🦋", "1 change.");
        }
    }

    @Test
    void anAnswerForProgramsIsOneDocument() throws Exception {
        assertThat(json(0, "status", "--on", "prod", "--json", "-p", shop.toString()).at("/current").asText()).isEqualTo(RELEASE);
        assertThat(json(4, "compare", "--dev", "dev", "--prod", "prod", "--json", "-p", shop.toString()).at("/equal").asBoolean()).isFalse();
        assertThat(json(0, "journal", "--on", "prod", "--json", "-p", shop.toString()).at("/events/0/number").asInt()).isEqualTo(1);
        assertThat(json(0, "journal", "--on", "prod", "--verify", "--json", "-p", shop.toString()).at("/unbroken").asBoolean()).isTrue();
        assertThat(json(3, "plan", "2027.09-rest", "--dev", "dev", "--prod", "prod", "--json", "-p", shop.toString()).at("/outcome").asText())
                .isEqualTo("undecided");
        assertThat(shop.resolve("releases/2027.09-rest")).doesNotExist();
    }

    @Test
    void whileBothApplicationsLiveNeitherIsRefusedAndAStrangerIs() {
        assertThat(Calls.call("check", "--app-version", "4.18", "--on", "prod", "-p", shop.toString()).code()).isZero();
        assertThat(Calls.call("check", "--app-version", "4.19", "--on", "prod", "-p", shop.toString()).code()).isZero();
        assertThat(Calls.call("check", "--app-version", "4.20", "--on", "prod", "-p", shop.toString()).code()).isEqualTo(4);
        assertThat(Calls.call("check", "--app-version", "4.16", "--on", "prod", "-p", shop.toString()).code()).isEqualTo(4);
    }

    @Test
    void aRollbackSaysFirstWhatItWouldDoAndNeedsAWord() {
        Calls.Ended preview = Calls.call("rollback", RELEASE, "rollout", "--on", "prod", "--preview", "-p", shop.toString());
        assertThat(preview.code()).as(preview.everything()).isZero();
        assertThat(preview.out()).contains("undo rollout/010-deploy-api.sh");
        assertThat(Calls.call("rollback", RELEASE, "rollout", "--on", "prod", "-p", shop.toString()).code()).isEqualTo(3);
        refused(3, "2026.09-order-notes is not the current release", "Only the current release can be rolled back",
                "rollback", "2026.09-order-notes", "--on", "prod", "--yes", "-p", shop.toString());
    }

    @Test
    void aPersonsStepWaitsForAPerson() throws Exception {
        String database = project("010-ask.md", "Ask somebody.\n");
        Calls.Ended waiting = run(database);
        assertThat(waiting.code()).as(waiting.everything()).isEqualTo(3);
        assertThat(waiting.err()).contains("010-ask.md");
        assertThat(run(database, "--yes").code()).isZero();
    }

    @Test
    void aScriptThatIsNotExecutableFailsOrHangsIsSaid() throws Exception {
        Path script = Path.of("releases/r/rollout/010-deploy.sh");
        String database = project("010-deploy.sh", "#!/bin/sh\nexit 0\n");
        assertThat(run(database, "--yes")).satisfies(ended -> {
            assertThat(ended.code()).isEqualTo(1);
            assertThat(ended.err()).contains("is not executable");
        });
        Files.writeString(folder.resolve(script), "#!/bin/sh\necho no disk left\nexit 7\n");
        assertThat(folder.resolve(script).toFile().setExecutable(true)).isTrue();
        assertThat(run(database, "--yes")).satisfies(ended -> {
            assertThat(ended.code()).isEqualTo(1);
            assertThat(ended.err()).contains("exit code 7", "no disk left");
        });
        Files.writeString(folder.resolve(script), "#!/bin/sh\n# chrysalis:\n#   time-limit: 300ms\nwhile :; do sleep 1; done\n");
        assertThat(run(database, "--yes")).satisfies(ended -> {
            assertThat(ended.code()).isEqualTo(1);
            assertThat(ended.err()).contains("did not end within");
            assertThat(ended.everything()).doesNotContain("Exception", "\tat ");
        });
    }

    @Test
    void aReleaseThatHasBegunIsNotPlannedAnew() {
        refused(3, RELEASE + " has begun on prod on this machine and cannot be planned anew.", "or roll " + RELEASE + " back first.",
                "plan", RELEASE, "--dev", "dev", "--prod", "prod", "--yes", "-p", shop.toString());
    }

    @Test
    void anOpenQuestionIsAnsweredByTheCall() throws Exception {
        try (TestDatabase dev = H2InMemory.freshDatabase("CREATE TABLE person (id int PRIMARY KEY, called varchar(9))");
             TestDatabase prod = H2InMemory.freshDatabase("CREATE TABLE person (id int PRIMARY KEY, name varchar(9))")) {
            String decision = "column-successor PUBLIC.PERSON.NAME";
            assertThat(plan(dev, prod)).satisfies(open -> {
                assertThat(open.code()).isEqualTo(3);
                assertThat(open.out()).contains("[" + decision + "]", "renamed: Yes, CALLED is the same column renamed");
            });
            assertThat(plan(dev, prod, "--answer", decision + "=sold")).satisfies(unknown -> {
                assertThat(unknown.code()).isEqualTo(2);
                assertThat(unknown.err()).contains("“sold” is no answer to “Is CALLED of PERSON the successor of NAME?”", "Choose one of");
            });
            assertThat(plan(dev, prod, "--yes", "--answer", "column-successor PUBLIC.PERSON.NAM=renamed")).satisfies(unknown -> {
                assertThat(unknown.code()).isEqualTo(2);
                assertThat(unknown.err()).contains("Did you mean " + decision + "?");
            });
            assertThat(plan(dev, prod, "--answer", "column-successor PUBLIC.PERSON.NAM=renamed")).satisfies(passedOver -> {
                assertThat(passedOver.code()).isEqualTo(3);
                assertThat(passedOver.out()).contains("There is no open question column-successor PUBLIC.PERSON.NAM as yet. Did you mean " + decision + "?");
            });
            assertThat(folder.resolve("releases")).doesNotExist();

            Calls.Ended planned = plan(dev, prod, "--answer", decision + "=replaced", "--answer", decision + " forward=upper(name)");

            assertThat(planned.code()).as(planned.everything()).isZero();
            assertThat(Files.readString(folder.resolve("releases/r/release.yaml"))).contains(decision, "Is CALLED of PERSON the successor of NAME?", "replaced", "upper(name)");
        }
    }

    @Test
    void anAnswerMayStandInTheReleasesFileBeforeItIsPlanned() throws Exception {
        try (TestDatabase dev = H2InMemory.freshDatabase("CREATE TABLE person (id int PRIMARY KEY, called varchar(9))");
             TestDatabase prod = H2InMemory.freshDatabase("CREATE TABLE person (id int PRIMARY KEY, name varchar(9))")) {
            Path file = Files.createDirectories(folder.resolve("releases/r")).resolve("release.yaml");
            Files.writeString(folder.resolve("chrysalis.yaml"), "name: one\n");
            Files.writeString(file, """
                    title: Called
                    decisions:
                      - id: column-successor PUBLIC.PERSON.NAME
                        answer: replaced
                        parameters:
                          forward: upper(name)
                    """);

            Calls.Ended planned = plan(dev, prod);

            assertThat(planned.code()).as(planned.everything()).isZero();
            assertThat(Files.readString(file)).contains("title: Called", "Is CALLED of PERSON the successor of NAME?", "upper(name)");
        }
    }

    private Calls.Ended plan(TestDatabase dev, TestDatabase prod, String... more) {
        return Calls.call(java.util.stream.Stream.concat(java.util.stream.Stream.of("plan", "r", "--dev", dev.jdbcUrl(), "--prod",
                prod.jdbcUrl(), "-p", folder.toString()), java.util.Arrays.stream(more)).toArray(String[]::new));
    }

    @Test
    void aProjectThatCannotBeWrittenStaysAsItIs() throws Exception {
        Files.createDirectories(folder.resolve("releases"));
        Files.writeString(folder.resolve("chrysalis.yaml"), "name: one\n");
        Files.writeString(folder.resolve("releases/r"), "nobody may write here");
        try (TestDatabase dev = H2InMemory.freshDatabase("CREATE TABLE note (id int PRIMARY KEY)");
             TestDatabase prod = H2InMemory.freshDatabase()) {
            refused(1, "cannot be written.", "Check that you may write into", "plan", "r", "--dev", dev.jdbcUrl(), "--prod", prod.jdbcUrl(),
                    "--yes", "-p", folder.toString());
        }
        assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
    }

    @Test
    void aStepWithoutUndoHoldsTheWayBackAndSaysWhy() throws Exception {
        String database = project("010-forget.sql", "SELECT 1;\n");
        assertThat(run(database, "--yes").code()).isZero();
        refused(3, "rollout/010-forget.sql (Forget) was performed", "Nothing was changed.", "rollback", "r", "--on", database, "--yes", "-p",
                folder.toString());
    }

    @Test
    void aFolderThatWasEditedAfterItBeganIsNotRunOn() throws Exception {
        String database = project("010-count.sql", "SELECT 1;\n");
        Path next = Files.writeString(folder.resolve("releases/r/rollout/020-ask.md"), "Ask somebody.\n");
        Files.writeString(folder.resolve("releases/r/rollout/010-count.undo.sql"), "SELECT 1;\n");
        assertThat(run(database).code()).as("waits for " + next).isEqualTo(3);
        Files.writeString(folder.resolve("releases/r/rollout/010-count.sql"), "SELECT 2;\n");
        refused(3, "r/rollout/010-count.sql was edited after it was applied", "Restore the files as they were applied",
                "run", "r", "--all", "--on", database, "--yes", "-p", folder.toString());
    }

    @Test
    void ofTwoRunsAtOnceTheSecondIsToldWhoRuns() throws Exception {
        String database = project("010-wait.check.sql", "-- time-limit: 1m\n-- every: 50ms\n"
                + "SELECT EXISTS (SELECT 1 FROM gate);\n");
        try (Connection gate = DriverManager.getConnection(database)) {
            gate.createStatement().execute("CREATE TABLE gate (id int)");
            CompletableFuture<Calls.Ended> first = CompletableFuture.supplyAsync(() -> run(database));
            while (!Calls.call("status", "--on", database, "-p", folder.toString()).out().contains("A release runs on this database")) {
                assertThat(first.isDone()).as(() -> "the first run waits at its gate: " + first.join().everything()).isFalse();
            }
            refused(5, "A release runs on this database since", "Wait until that run ends", "run", "r", "--all", "--on", database, "-p",
                    folder.toString());
            gate.createStatement().execute("INSERT INTO gate VALUES (1)");
            assertThat(first.get(1, TimeUnit.MINUTES).code()).isZero();
        }
    }

    @Test
    void theUrlOfProductionIsProductionToo() throws Exception {
        String database = project("010-forget.sql", "SELECT 1;\n");
        Files.writeString(folder.resolve("chrysalis.yaml"), """
                name: one
                environments:
                  live:
                    url: %s
                    user: sa
                    production: true
                """.formatted(database));
        assertThat(run(database, "--yes")).satisfies(ended -> {
            assertThat(ended.code()).as(ended.everything()).isEqualTo(3);
            assertThat(ended.err()).contains("cannot be undone", "--confirm r");
        });
        assertThat(run(database, "--yes", "--confirm", "r").code()).isZero();
    }

    /** A project with one release of one rollout step, and a database for it. */
    private String project(String step, String text) throws IOException {
        Files.createDirectories(folder.resolve("releases/r/rollout"));
        Files.writeString(folder.resolve("chrysalis.yaml"), "name: one\n");
        Files.writeString(folder.resolve("releases/r/release.yaml"), "title: R\n");
        Files.writeString(folder.resolve("releases/r/rollout").resolve(step), text);
        return H2InMemory.freshDatabase().jdbcUrl();
    }

    private Calls.Ended run(String database, String... more) {
        String[] arguments = java.util.stream.Stream.concat(java.util.stream.Stream.of("run", "r", "--all", "--on", database, "-p",
                folder.toString()), java.util.Arrays.stream(more)).toArray(String[]::new);
        return Calls.call(arguments);
    }

    private static Calls.Ended refused(int code, String sentence, String remedy, String... arguments) {
        Calls.Ended ended = Calls.call(arguments);
        assertThat(ended.code()).as(ended.everything()).isEqualTo(code);
        assertThat(ended.err()).contains(sentence, remedy).doesNotContain("Exception", "\tat ");
        return ended;
    }

    private static JsonNode json(int code, String... arguments) throws IOException {
        Calls.Ended ended = Calls.call(arguments);
        assertThat(ended.code()).as(ended.everything()).isEqualTo(code);
        return new ObjectMapper().readTree(ended.out());
    }
}
