package dev.chrysalis.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chrysalis.schema.Annotations;
import dev.chrysalis.schema.Column;
import dev.chrysalis.schema.DataType;
import dev.chrysalis.schema.DatabaseProduct;
import dev.chrysalis.schema.NotNull;
import dev.chrysalis.schema.ObjectName;
import dev.chrysalis.schema.Schema;
import dev.chrysalis.schema.Table;
import dev.chrysalis.schema.TableSize;
import dev.chrysalis.schema.TableStorage;
import dev.chrysalis.schema.View;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AcrossMajorsTest {

    private static final String OLD = " SELECT customer.id,\n    customer.\"Name\"\n   FROM public.customer\n  WHERE (customer.id > 3)";
    private static final String NEW = " SELECT id,\n    \"Name\"\n   FROM public.customer\n  WHERE (id > 3)";

    @Test
    void aViewThatTwoMajorsWriteOtherwiseIsTheSame() {
        assertThat(new Comparer().compare(schema(14, OLD), schema(18, NEW)).changes()).isEmpty();
        assertThat(new Comparer().compare(schema(18, NEW), schema(14, OLD)).changes()).isEmpty();
    }

    @Test
    void anotherQueryIsAnotherViewOnAnyMajor() {
        assertThat(new Comparer().compare(schema(14, OLD), schema(18, NEW.replace("3", "4"))).changes()).hasSize(1);
        assertThat(new Comparer().compare(schema(16, OLD), schema(16, NEW)).changes()).hasSize(1);
    }

    @Test
    void aNameThatTellsTwoTablesApartCountsOnAnyMajor() {
        String join = " SELECT a.id\n   FROM (public.customer a\n     JOIN public.person b ON ((a.id = b.id)))";
        assertThat(new Comparer().compare(schema(14, join), schema(18, join.replace("SELECT a.id", "SELECT b.id"))).changes()).hasSize(1);
    }

    @Test
    void aTableOrFunctionOfAnotherSchemaIsAnotherOneOnAnyMajor() {
        assertThat(new Comparer().compare(schema(15, OLD), schema(16, NEW.replace("public.", "archive."))).changes()).hasSize(1);
        String called = " SELECT public.age(%s) AS age\n   FROM public.customer";
        assertThat(new Comparer().compare(schema(15, called.formatted("customer.id")), schema(16, called.formatted("id"))).changes()).isEmpty();
        assertThat(new Comparer().compare(schema(15, called.formatted("customer.id")),
                schema(16, called.formatted("id").replace("public.age", "archive.age"))).changes()).hasSize(1);
    }

    @Test
    void aDotInAValueIsPartOfIt() {
        String value = " SELECT %s\n   FROM public.customer\n  WHERE (%s = '%s'::text)";
        assertThat(new Comparer().compare(schema(15, value.formatted("customer.id", "customer.mail", "a.b")), schema(16, value.formatted("id", "mail", "c.b")))
                .changes()).hasSize(1);
    }

    @Test
    void whatAnEarlierMajorCannotKeepOfARequiredColumnIsNoDifference() {
        NotNull named = new NotNull(Optional.empty(), Optional.of("name_given"), Optional.of("for the parcel"));

        assertThat(new Comparer().compare(required(17, NotNull.PLAIN), required(18, named)).changes()).isEmpty();
        assertThat(new Comparer().compare(required(18, named), required(17, NotNull.PLAIN)).changes()).isEmpty();
        assertThat(new Comparer().compare(required(18, named), required(18, NotNull.PLAIN)).changes()).hasSize(1);
    }

    @Test
    void boundsThatAnEarlierMajorDoesNotKnowAreNoDifference() {
        NotNull unproven = NotNull.PLAIN.withBounds(Optional.of("NOT VALID"));

        assertThat(new Comparer().compare(required(17, NotNull.PLAIN), required(18, unproven)).changes()).isEmpty();
        assertThat(new Comparer().compare(required(18, unproven), required(17, NotNull.PLAIN)).changes()).isEmpty();
        assertThat(new Comparer().compare(required(18, unproven), required(18, NotNull.PLAIN)).changes()).hasSize(1);
    }

    private static Schema required(int major, NotNull rule) {
        Column name = Column.plain("name", DataType.builtIn("text"), false).withOptions(rule.in(Map.of()));
        Table person = new Table(new ObjectName("public", "person"), List.of(name), List.of(), List.of(), List.of(), List.of(), List.of(),
                TableStorage.PLAIN, TableSize.UNKNOWN, Annotations.NONE);
        return Schema.of(new DatabaseProduct("PostgreSQL", major + ".1", major), List.of(person), List.of(), List.of());
    }

    private static Schema schema(int major, String query) {
        View view = new View(new ObjectName("public", "rich"), false, List.of(), query, Map.of(), List.of(), List.of(), List.of(),
                Annotations.NONE);
        return Schema.of(new DatabaseProduct("PostgreSQL", major + ".1", major), List.of(view), List.of(), List.of());
    }
}
