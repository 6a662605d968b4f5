package dev.chrysalis.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chrysalis.schema.Annotations;
import dev.chrysalis.schema.DatabaseProduct;
import dev.chrysalis.schema.ObjectName;
import dev.chrysalis.schema.Schema;
import dev.chrysalis.schema.View;
import java.util.List;
import java.util.Map;
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

    private static Schema schema(int major, String query) {
        View view = new View(new ObjectName("public", "rich"), false, List.of(), query, Map.of(), List.of(), List.of(), List.of(),
                Annotations.NONE);
        return Schema.of(new DatabaseProduct("PostgreSQL", major + ".1", major), List.of(view), List.of(), List.of());
    }
}
