package dev.chrysalis.plan.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chrysalis.schema.ObjectName;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RenamedTextTest {

    private final RenamedText text = new RenamedText(Map.of(new ObjectName("public", "guest"), new ObjectName("public", "visitor"),
            new ObjectName("public", "guest_id_seq"), new ObjectName("crm", "guest_id_seq")));

    @Test
    void aValueIsNoName() {
        assertStays("'guest'::text");
        assertStays("((role)::text = ANY (ARRAY['guest'::text, 'it''s public.guest'::text]))");
    }

    @Test
    void aColumnOrFunctionOfTheNameIsNoTable() {
        assertStays("CHECK ((guest > 0))");
        assertStays("SELECT o.guest FROM public.orders o");
        assertStays("CREATE TRIGGER guest BEFORE INSERT ON public.orders FOR EACH ROW EXECUTE FUNCTION public.guest('guest')");
        assertStays("SELECT guest.id FROM public.orders guest");
    }

    @Test
    void theNameOfARelationInAValueFollows() {
        assertThat(text.of("nextval('public.guest_id_seq'::regclass)")).isEqualTo("nextval('crm.guest_id_seq'::regclass)");
        assertThat(text.of("('public.guest'::regclass)::text || 'public.guest'")).isEqualTo("('public.visitor'::regclass)::text || 'public.guest'");
    }

    @Test
    void aTableFollowsWithItsColumns() {
        assertThat(text.of("FOREIGN KEY (guest) REFERENCES public.guest(id)")).isEqualTo("FOREIGN KEY (guest) REFERENCES public.visitor(id)");
        assertThat(text.of("CREATE INDEX guest_i ON public.guest USING btree (guest)"))
                .isEqualTo("CREATE INDEX guest_i ON public.visitor USING btree (guest)");
        assertThat(text.of("SELECT guest.guest, guest.* FROM public.guest WHERE guest.name = 'guest.name'"))
                .isEqualTo("SELECT visitor.guest, visitor.* FROM public.visitor WHERE visitor.name = 'guest.name'");
        assertThat(text.of("CHECK ((guest.* IS NOT NULL))")).isEqualTo("CHECK ((visitor.* IS NOT NULL))");
    }

    @Test
    void namesThatChangePlacesAreNotTakenTwice() {
        ObjectName one = new ObjectName("PUBLIC", "A");
        ObjectName other = new ObjectName("PUBLIC", "B");

        assertThat(new RenamedText(Map.of(one, other, other, one)).of("SELECT \"A\".\"X\" FROM \"PUBLIC\".\"A\" JOIN \"PUBLIC\".\"B\""))
                .isEqualTo("SELECT \"B\".\"X\" FROM \"PUBLIC\".\"B\" JOIN \"PUBLIC\".\"A\"");
    }

    private void assertStays(String definition) {
        assertThat(text.of(definition)).isEqualTo(definition);
    }
}
