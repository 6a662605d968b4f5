package dev.chrysalis.dialect.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chrysalis.dialect.sql.SqlText;
import org.junit.jupiter.api.Test;

class PostgresqlScriptTest {

    private final SqlText sql = new PostgresqlDialect().sql();

    @Test
    void aCommentStaysWithTheStatementItPrecedes() {
        assertThat(sql.statements("-- the ; table\nCREATE TABLE a ();\n/* and /* the; */ other; */ CREATE TABLE b ();\n-- the end"))
                .containsExactly("-- the ; table\nCREATE TABLE a ()", "/* and /* the; */ other; */ CREATE TABLE b ()");
    }

    @Test
    void semicolonsInsideQuotesDoNotCut() {
        assertThat(sql.statements("SELECT 'a;''b;', \"c;\"\"d\", E'e\\';f'; SELECT 'g\\'; SELECT $$h;$$, $x$ $$; $x$"))
                .containsExactly("SELECT 'a;''b;', \"c;\"\"d\", E'e\\';f'", "SELECT 'g\\'", "SELECT $$h;$$, $x$ $$; $x$");
    }

    @Test
    void aBodyInStandardSqlIsPartOfItsStatement() {
        String routine = "CREATE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT 1; SELECT CASE WHEN true THEN 2 END; END";
        assertThat(sql.statements(routine + "; SELECT 3; BEGIN; COMMIT")).containsExactly(routine, "SELECT 3", "BEGIN", "COMMIT");
    }

    @Test
    void aRuleMayHoldSeveralStatements() {
        String rule = "CREATE RULE r AS ON INSERT TO t DO ALSO (DELETE FROM a; DELETE FROM b)";
        assertThat(sql.statements(rule + ";;  ;SELECT 1")).containsExactly(rule, "SELECT 1");
    }

    @Test
    void backslashesEscapeWhereTheScriptSaysSo() {
        assertThat(sql.statements("SET standard_conforming_strings = off; SELECT 'a\\'; b'; SELECT 1"))
                .containsExactly("SET standard_conforming_strings = off", "SELECT 'a\\'; b'", "SELECT 1");
    }

    @Test
    void namesAreQuotedOnlyWhereTheyMustBe() {
        assertThat(sql.quote("customer")).isEqualTo("customer");
        assertThat(sql.quote("order")).isEqualTo("\"order\"");
        assertThat(sql.quote("Customer")).isEqualTo("\"Customer\"");
        assertThat(sql.quote("say \"hi\" 🦋")).isEqualTo("\"say \"\"hi\"\" 🦋\"");
        assertThat(sql.literal("it's a \\")).isEqualTo("E'it''s a \\\\'");
    }
}
