package dev.chrysalis.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chrysalis.dialect.h2.H2Dialect;
import dev.chrysalis.dialect.postgresql.PostgresqlDialect;
import dev.chrysalis.testing.EmbeddedPostgresql;
import dev.chrysalis.testing.H2InMemory;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each application goes on writing while one column takes over from another: what it wrote is what either finds. */
class ColumnsKeptEqualTest {

    /** The statements of two applications on one kind of server. */
    interface Server {
        BothApplications release(String before, String after, Map<String, List<String>> answers, boolean large);

        default BothApplications release(String before, String after, Map<String, List<String>> answers) {
            return release(before, after, answers, false);
        }
    }

    private static final Server POSTGRESQL = new Server() {
        @Override
        public BothApplications release(String before, String after, Map<String, List<String>> answers, boolean large) {
            return new BothApplications(new PostgresqlDialect(), EmbeddedPostgresql.freshDatabase(before),
                    EmbeddedPostgresql.freshDatabase(after),
                    answers, large);
        }

        @Override
        public String toString() {
            return "PostgreSQL";
        }
    };
    private static final Server H2 = new Server() {
        @Override
        public BothApplications release(String before, String after, Map<String, List<String>> answers, boolean large) {
            return new BothApplications(new H2Dialect(), H2InMemory.freshDatabase(before), H2InMemory.freshDatabase(after), upper(answers),
                    large);
        }

        /** H2 writes names without quotation marks in capitals. */
        private Map<String, List<String>> upper(Map<String, List<String>> answers) {
            return answers.entrySet().stream().collect(Collectors.toMap(
                    answer -> answer.getKey().replaceFirst(" .*", "") + " "
                    + answer.getKey().replaceFirst(".* ", "").toUpperCase(Locale.ROOT),
                    Map.Entry::getValue));
        }

        @Override
        public String toString() {
            return "H2";
        }
    };

    static Stream<Server> servers() {
        return Stream.of(POSTGRESQL, H2);
    }

    private static List<String> replaced(String forward, String backward) {
        return List.of("replaced", "forward=" + forward, "backward=" + backward);
    }

    @ParameterizedTest
    @MethodSource("servers")
    void tablesWhoseNamesRunIntoThoseOfTheirColumnsDoNotShareATrigger(Server server) {
        BothApplications both = server.release("""
                CREATE TABLE orders (id int PRIMARY KEY, article int);
                CREATE TABLE orders_item (id int PRIMARY KEY, article int);
                """, """
                CREATE TABLE orders (id int PRIMARY KEY, item_no int);
                CREATE TABLE orders_item (id int PRIMARY KEY, no int);
                """, Map.of("column-successor public.orders.article", replaced("article", "item_no"),
                "column-successor public.orders_item.article", replaced("article", "no")));

        both.expand().write("INSERT INTO orders (id, article) VALUES (1, 11)", "INSERT INTO orders_item (id, article) VALUES (2, 22)");

        assertThat(both.rows("SELECT item_no FROM orders UNION ALL SELECT no FROM orders_item")).containsExactly("11", "22");
        both.hide().back();
        assertThat(both.rows("SELECT * FROM orders UNION ALL SELECT * FROM orders_item")).containsExactly("1|11", "2|22");
    }

    @Test
    void theWayBackOfAChangedTypeMayNameTheColumnAndTypesThatHoldItsName() {
        BothApplications both = POSTGRESQL.release("CREATE TABLE item (id int PRIMARY KEY, n integer)",
                "CREATE TABLE item (id int PRIMARY KEY, n text)",
                Map.of("convert-column public.item.n", List.of("convert", "forward=n::text", "backward=n::integer")), true);

        both.expand().write("INSERT INTO item (id, n) VALUES (1, 10)", "INSERT INTO item (id, chrysalis_twin_n) VALUES (2, '20')",
                "UPDATE item SET chrysalis_twin_n = '11' WHERE id = 1");

        assertThat(both.rows("SELECT n, chrysalis_twin_n FROM item ORDER BY id")).containsExactly("11|11", "20|20");
        both.hide().write("INSERT INTO item (id, n) VALUES (3, '30')").back();
        assertThat(both.rows("SELECT n FROM item ORDER BY id")).containsExactly("11", "20", "30");
    }

    @Test
    void aColumnOfATableWithHeirsIsRenamedInPlaceAndNoneTakesOverFromAnother() {
        String heir = "; CREATE TABLE foreign_orders (country text) INHERITS (orders)";
        BothApplications renamed =
                POSTGRESQL.release("CREATE TABLE orders (id int, article int)" + heir, "CREATE TABLE orders (id int, item int)" + heir,
                Map.of("column-successor public.orders.article", List.of("renamed")));
        BothApplications replaced =
                POSTGRESQL.release("CREATE TABLE orders (id int, article int)" + heir, "CREATE TABLE orders (id int, item text)" + heir,
                Map.of("column-successor public.orders.article", replaced("article::text", "item::int")));

        assertThat(renamed.steps()).extracting(Step::title).contains("Rename article of orders to item");
        assertThat(replaced.refusals()).singleElement().asString().contains("Tables inherit from public.orders");
    }

    @Test
    void aColumnThatTheServerComputesIsNotReadByATrigger() {
        BothApplications both = POSTGRESQL.release(
                "CREATE TABLE orders (id int, cents int, gross int GENERATED ALWAYS AS (cents * 2) STORED)",
                "CREATE TABLE orders (id int, gross int GENERATED ALWAYS AS (id) STORED, label text)",
                Map.of("column-successor public.orders.cents", replaced("gross::text", "label::int")));

        assertThat(both.refusals()).anySatisfy(reason -> assertThat(reason).contains("gross", "computes only after the trigger"));
    }

    @ParameterizedTest
    @MethodSource("servers")
    void aWriteToAnotherColumnThatTheNewOneFollowsFromReachesItToo(Server server) {
        BothApplications both = server.release("CREATE TABLE person (id int PRIMARY KEY, name varchar(20), title varchar(20))",
                "CREATE TABLE person (id int PRIMARY KEY, title varchar(20), address varchar(50))",
                Map.of("column-successor public.person.name",
                        replaced("concat(title, ' ', name)", "substring(address, length(title) + 2)")));

        both.expand().write("INSERT INTO person (id, name, title) VALUES (1, 'Ada', 'Ms'), (2, 'Alan', 'Mr')",
                "UPDATE person SET address = 'the great' WHERE id = 2", "UPDATE person SET title = 'Dr'");
        assertThat(both.rows("SELECT id, name, title, address FROM person ORDER BY id"))
                .containsExactly("1|Ada|Dr|Dr Ada", "2| great|Dr|the great");
    }

    @ParameterizedTest
    @MethodSource("servers")
    void equalValuesThatAreNotTheSameAreCopied(Server server) {
        String type = server == POSTGRESQL ? "numeric" : "timestamp with time zone";
        List<String> values = server == POSTGRESQL ? List.of("1.0", "1.00", "1.000")
                : List.of("2026-01-01 12:00:00+01", "2026-01-01 11:00:00+00", "2026-01-01 13:00:00+02");
        BothApplications both = server.release("CREATE TABLE price (id int PRIMARY KEY, amount " + type + ")",
                "CREATE TABLE price (id int PRIMARY KEY, total " + type + ")",
                Map.of("column-successor public.price.amount", List.of("renamed")));

        both.write("INSERT INTO price (id, amount) VALUES (1, '" + values.get(0) + "')").expand()
                .write("UPDATE price SET amount = '" + values.get(1) + "'");
        assertThat(both.rows("SELECT amount, total FROM price")).containsExactly(values.get(1) + "|" + values.get(1));
        both.write("UPDATE price SET total = '" + values.get(2) + "'");
        assertThat(both.rows("SELECT amount, total FROM price")).containsExactly(values.get(2) + "|" + values.get(2));
    }

    @Test
    void aMonthIsNotThirtyDaysAndJsonIsComparedAtAll() {
        BothApplications both = POSTGRESQL.release("CREATE DOMAIN document AS json; CREATE DOMAIN label AS text DEFAULT '' NOT NULL;"
                        + " CREATE TABLE lease (id int PRIMARY KEY, term interval, papers document, name label)",
                "CREATE DOMAIN document AS json; CREATE DOMAIN label AS text DEFAULT '' NOT NULL;"
                        + " CREATE TABLE lease (id int PRIMARY KEY, duration interval, documents document, title text)",
                Map.of("column-successor public.lease.term", replaced("term", "duration"),
                        "column-successor public.lease.papers", replaced("papers", "documents"),
                        "column-successor public.lease.name", replaced("name", "title")));

        both.write("INSERT INTO lease VALUES (1, '1 mon', '{}', 'a')").expand()
                .write("UPDATE lease SET term = '30 days', papers = '{ }'", "UPDATE lease SET name = 'b'");
        assertThat(both.rows("SELECT duration, documents, title FROM lease")).containsExactly("30 days|{ }|b");
        both.hide().write("INSERT INTO lease (id, duration, documents, title) VALUES (2, '2 mon', '[]', 'c')").back();
        assertThat(both.rows("SELECT term, papers, name FROM lease ORDER BY id")).containsExactly("30 days|{ }|b", "2 mons|[]|c");
    }

    @Test
    void whatAnotherTriggerMakesOfTheRowIsWhatIsCopied() {
        String trigger = """
                CREATE FUNCTION normalize_email() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.mail := lower(NEW.mail); RETURN NEW; END $$;
                CREATE TRIGGER normalize_email BEFORE INSERT OR UPDATE ON person FOR EACH ROW EXECUTE FUNCTION normalize_email();
                """;
        BothApplications both = POSTGRESQL.release("CREATE TABLE person (id int PRIMARY KEY, mail text);" + trigger,
                "CREATE TABLE person (id int PRIMARY KEY, email text)",
                Map.of("column-successor public.person.mail", replaced("mail", "email")));

        both.expand().write("INSERT INTO person (id, mail) VALUES (1, 'Ann@X')");

        assertThat(both.rows("SELECT mail, email FROM person")).containsExactly("ann@x|ann@x");
    }

    @ParameterizedTest
    @MethodSource("servers")
    void rowsWithoutAnOldValueAreFilledWhereAnotherColumnGivesTheNewOne(Server server) {
        BothApplications both = server.release("CREATE TABLE person (id int PRIMARY KEY, nick varchar(9), name varchar(9))",
                "CREATE TABLE person (id int PRIMARY KEY, name varchar(9), shown varchar(9))",
                Map.of("column-successor public.person.nick", replaced("coalesce(nick, name)", "shown")));

        both.write("INSERT INTO person (id, name) VALUES (1, 'Ada')").expand();

        assertThat(both.rows("SELECT shown FROM person")).containsExactly("Ada");
    }

    @ParameterizedTest
    @MethodSource("servers")
    void whatTheNewApplicationWritesStaysWhereNothingLeadsBack(Server server) {
        BothApplications both = server.release("CREATE TABLE person (id int PRIMARY KEY, age int)",
                "CREATE TABLE person (id int PRIMARY KEY, agegroup varchar(9))",
                Map.of("column-successor public.person.age", replaced("CASE WHEN age < 18 THEN 'young' ELSE 'grown' END", "")));

        both.expand().write("INSERT INTO person (id, agegroup) VALUES (1, 'old')", "INSERT INTO person (id, age) VALUES (2, 12)");

        assertThat(both.rows("SELECT agegroup FROM person ORDER BY id")).containsExactly("old", "young");
    }

    @Test
    void aColumnWhoseDomainRefusesAnEmptyValueNeedsADefaultFirst() {
        BothApplications both = POSTGRESQL
                .release("CREATE DOMAIN label AS text NOT NULL; CREATE TABLE lease (id int PRIMARY KEY, name label)",
                "CREATE DOMAIN label AS text NOT NULL; CREATE TABLE lease (id int PRIMARY KEY, title text)",
                Map.of("column-successor public.lease.name", replaced("name", "title")));

        assertThat(both.refusals()).singleElement().asString().contains("The domain of name refuses an empty value");
    }

    @Test
    void aTriggerThatFiresAfterThoseOfChrysalisIsRefused() {
        String trigger = """
                CREATE FUNCTION polish() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
                CREATE TRIGGER "überarbeiten" BEFORE INSERT OR UPDATE ON person FOR EACH ROW EXECUTE FUNCTION polish();
                """;
        BothApplications both = POSTGRESQL.release("CREATE TABLE person (id int PRIMARY KEY, mail text);" + trigger,
                "CREATE TABLE person (id int PRIMARY KEY, email text);" + trigger,
                Map.of("column-successor public.person.mail", replaced("lower(mail)", "email")));

        assertThat(both.refusals()).singleElement().asString().contains("überarbeiten", "fires after any of Chrysalis' own");
    }

    @ParameterizedTest
    @MethodSource("servers")
    void whatDoesNotAgreeAnyMoreIsNotHidden(Server server) {
        BothApplications both = server
                .release("CREATE TABLE rate (id int PRIMARY KEY, percent int); CREATE TABLE person (id int PRIMARY KEY, net int)",
                "CREATE TABLE rate (id int PRIMARY KEY, percent int); CREATE TABLE person (id int PRIMARY KEY, gross int)",
                Map.of("column-successor public.person.net", replaced("net + (SELECT max(r.percent) FROM rate r)",
                        "gross - (SELECT max(r.percent) FROM rate r)")));
        both.write("INSERT INTO rate VALUES (1, 10)").expand().write("INSERT INTO person (id, net) VALUES (1, 100)");

        both.write("UPDATE rate SET percent = 20");

        assertThatThrownBy(both::hide).hasMessageContaining("it does not hold");
        assertThat(both.rows("SELECT net, gross FROM person")).containsExactly("100|110");
    }

    @ParameterizedTest
    @MethodSource("servers")
    void anInsertThatNamesNeitherGetsTheDefaultOfTheNewApplicationWhereTheOldOneMustGiveAValue(Server server) {
        BothApplications both = server.release("CREATE TABLE task (id int PRIMARY KEY, status varchar(9) NOT NULL)",
                "CREATE TABLE task (id int PRIMARY KEY, status_no int DEFAULT 1 NOT NULL)",
                Map.of("column-successor public.task.status", replaced("CASE status WHEN 'new' THEN 1 WHEN 'done' THEN 2 END",
                        "CASE status_no WHEN 1 THEN 'new' WHEN 2 THEN 'done' END")));

        both.expand().write("INSERT INTO task (id) VALUES (1)", "INSERT INTO task (id, status) VALUES (2, 'done')",
                "INSERT INTO task (id, status_no) VALUES (3, 2)");
        assertThat(both.rows("SELECT status, status_no FROM task ORDER BY id")).containsExactly("new|1", "done|2", "done|2");
        both.hide().write("INSERT INTO task (id) VALUES (4)").back();
        assertThat(both.rows("SELECT status FROM task ORDER BY id")).containsExactly("new", "done", "done", "new");
    }

    @ParameterizedTest
    @MethodSource("servers")
    void aColumnThatMayNotBeEmptyComesBackWhereNothingLeadsBackToIt(Server server) {
        BothApplications both = server.release("CREATE TABLE person (id int PRIMARY KEY, age int NOT NULL)",
                "CREATE TABLE person (id int PRIMARY KEY, agegroup varchar(9))",
                Map.of("column-successor public.person.age", replaced("CASE WHEN age < 18 THEN 'young' ELSE 'grown' END", "")));

        both.write("INSERT INTO person VALUES (1, 12)").expand().write("INSERT INTO person (id, agegroup) VALUES (2, 'old')").hide()
                .write("INSERT INTO person (id, agegroup) VALUES (3, 'old')").back();

        assertThat(both.rows("SELECT id, age FROM person ORDER BY id")).containsExactly("1|12", "2|0", "3|0");
        assertThat(both.hazards()).anySatisfy(hazard -> assertThat(hazard.reason()).contains("the old one finds 0 in it"));
    }

    @Test
    void aTriggerThatAsksTheRowAloneRunsWithTheRightsOfWhoeverWrites() {
        Map<String, List<String>> rowAlone = Map.of("column-successor public.person.net", replaced("net * 2", "gross / 2"));
        Map<String, List<String>> more = Map.of("column-successor public.person.net", replaced("net * (SELECT 2)", "gross / 2"));
        String before = "CREATE TABLE person (id int PRIMARY KEY, net int)";
        String after = "CREATE TABLE person (id int PRIMARY KEY, gross int)";

        assertThat(POSTGRESQL.release(before, after, rowAlone).expand().rows("SELECT prosecdef FROM pg_proc WHERE proname ~ '^chrysalis_'"))
                .containsExactly("f");
        assertThat(POSTGRESQL.release(before, after, more).hazards()).extracting(Hazard::code).contains("rights-of-its-maker");
    }

    @ParameterizedTest
    @MethodSource("servers")
    void aShorterTypeWaitsUntilTheOldApplicationWritesNoMore(Server server) {
        BothApplications both = server.release("CREATE TABLE person (id int PRIMARY KEY, note varchar(20))",
                "CREATE TABLE person (id int PRIMARY KEY, remark varchar(5))",
                Map.of("column-successor public.person.note", List.of("renamed")));
        both.write("INSERT INTO person VALUES (1, 'short')").expand().write("INSERT INTO person (id, note) VALUES (2, 'much longer')");
        assertThat(both.rows("SELECT remark FROM person ORDER BY id")).containsExactly("short", "much longer");

        assertThatThrownBy(both::hide).hasMessageContaining("it does not hold");
    }

    @ParameterizedTest
    @MethodSource("servers")
    void aShorterTypeComesWhereAllThatWasWrittenFits(Server server) {
        BothApplications both = server.release("CREATE TABLE person (id int PRIMARY KEY, note varchar(20))",
                "CREATE TABLE person (id int PRIMARY KEY, remark varchar(5)); CREATE INDEX remarks ON person (remark)",
                Map.of("column-successor public.person.note", List.of("renamed")));

        both.write("INSERT INTO person VALUES (1, 'short')").expand().hide();
        assertThatThrownBy(() -> both.write("UPDATE person SET remark = 'much longer'")).isInstanceOf(IllegalStateException.class);
        both.back();
        assertThat(both.rows("SELECT note FROM person")).containsExactly("short");
    }

    @Test
    void whereAShorterTypeCannotComeLaterThePlanSaysSo() {
        BothApplications both = POSTGRESQL.release("CREATE TABLE person (id int PRIMARY KEY, note varchar(20))",
                "CREATE TABLE person (id int PRIMARY KEY, remark varchar(5)); CREATE VIEW remarks AS SELECT remark FROM person",
                Map.of("column-successor public.person.note", List.of("renamed")));

        assertThat(both.hazards()).extracting(Hazard::code).contains("old-values-may-not-fit");
    }
}
