package dev.chrysalis.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chrysalis.dialect.postgresql.PostgresqlDialect;
import dev.chrysalis.testing.EmbeddedPostgresql;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** From the end of expand to the beginning of contract the statements of either application succeed, and mean what they meant. */
class WhileBothApplicationsLiveTest {

    private static final String CUSTOMER = "CREATE TABLE customer (id int PRIMARY KEY, email text";

    @Test
    void aColumnThatGoesIsOptionalBeforeTheNewApplicationLeavesItOut() {
        BothApplications release = release(CUSTOMER + ", code text NOT NULL, place point NOT NULL)", CUSTOMER + ")").expand();

        release.write("INSERT INTO customer (id, email) VALUES (1, 'ada')", "INSERT INTO customer VALUES (2, 'bo', 'B', '(1,1)')");

        assertThat(release.rows("SELECT id, code FROM customer ORDER BY 1")).containsExactly("1|", "2|B");
    }

    @Test
    void noTwoRowsOfTheNewApplicationMeetInAKeyThatGoes() {
        BothApplications release = release(CUSTOMER + ", code text NOT NULL UNIQUE, tax text NOT NULL);"
                + "CREATE UNIQUE INDEX by_tax ON customer (tax)", CUSTOMER + ")").expand();

        release.write("INSERT INTO customer (id, email) VALUES (1, 'ada')", "INSERT INTO customer (id, email) VALUES (2, 'bo')");

        assertThat(release.rows("SELECT count(*) FROM customer")).containsExactly("2");
    }

    @Test
    void aColumnOfTheOldKeyIsOptionalOnceThatKeyIsGone() {
        BothApplications release = release("CREATE TABLE tag (word text NOT NULL, code text NOT NULL, CONSTRAINT tag_pkey PRIMARY KEY (code))",
                "CREATE TABLE tag (word text NOT NULL, CONSTRAINT tag_word_pkey PRIMARY KEY (word))").expand();
        assertThat(release.hazards().map(Hazard::code)).contains("key-of-the-old-application");

        release.hide().write("INSERT INTO tag (word) VALUES ('a')", "INSERT INTO tag (word) VALUES ('b')");

        assertThat(release.rows("SELECT count(*) FROM tag")).containsExactly("2");
    }

    private static BothApplications release(String before, String after) {
        return new BothApplications(new PostgresqlDialect(), EmbeddedPostgresql.freshDatabase(before),
                EmbeddedPostgresql.freshDatabase(after), Map.of(), false);
    }
}
