package dev.chrysalis.app.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chrysalis.diff.Difference;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectKind;
import dev.chrysalis.schema.ObjectName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ChangeTreeTest {

    private static final ObjectName CUSTOMER = new ObjectName("public", "customer");
    private final ChangeRow tier = new ChangeRow(ObjectId.column(CUSTOMER, "tier_code"), Difference.ADDED, List.of());
    private final ChangeRow vip = new ChangeRow(ObjectId.column(CUSTOMER, "is_vip"), Difference.DROPPED, List.of());
    private final ChangeRow customer = new ChangeRow(ObjectId.table(CUSTOMER), Difference.CHANGED, List.of(tier, vip));
    private final ChangeRow basket = new ChangeRow(ObjectId.table(new ObjectName("public", "basket")), Difference.ADDED, List.of());
    private final ChangeTree tree = new ChangeTree(List.of(new ChangeGroup(ObjectKind.TABLE, List.of(basket, customer))));

    @Test
    void the_table_around_changed_parts_is_not_counted_itself() {
        assertThat(tree.leaves()).containsExactly(basket, tier, vip);
        assertThat(tree.groups().get(0).count()).isEqualTo(3);
        assertThat(tree.counts()).containsEntry(Difference.ADDED, 2L).containsEntry(Difference.DROPPED, 1L)
                .doesNotContainKey(Difference.CHANGED);
    }

    @Test
    void a_table_stays_while_one_of_its_parts_is_found() {
        ChangeTree found = tree.filtered(filter("VIP", Optional.empty()));
        assertThat(found.leaves()).containsExactly(vip);
        assertThat(found.groups().get(0).rows()).singleElement().satisfies(row -> assertThat(row.id()).isEqualTo(customer.id()));
    }

    @Test
    void text_and_kind_of_difference_are_asked_together() {
        assertThat(tree.filtered(filter("", Optional.of(Difference.ADDED))).leaves()).containsExactly(basket, tier);
        assertThat(tree.filtered(filter("basket", Optional.of(Difference.DROPPED))).groups()).isEmpty();
    }

    @Test
    void only_what_may_hurt_is_left_where_that_is_wanted() {
        ChangeFilter dangerous = new ChangeFilter("", Optional.empty(), Optional.empty(), List.of(Set.of(basket.id())));
        assertThat(tree.filtered(dangerous).leaves()).containsExactly(basket);
    }

    @Test
    void only_objects_of_a_kind_are_left_where_that_is_wanted() {
        assertThat(tree.filtered(new ChangeFilter("", Optional.empty(), Optional.of(ObjectKind.COLUMN), List.of())).leaves())
                .containsExactly(tier, vip);
        assertThat(tree.filtered(new ChangeFilter("", Optional.empty(), Optional.of(ObjectKind.TABLE), List.of())).leaves())
                .containsExactly(basket);
        assertThat(tree.kinds()).containsExactly(Map.entry(ObjectKind.TABLE, 1L), Map.entry(ObjectKind.COLUMN, 2L));
    }

    /** What may hurt and what is drift are asked together. */
    @Test
    void what_is_in_one_set_only_is_left_out() {
        assertThat(tree.filtered(new ChangeFilter("", Optional.empty(), Optional.empty(),
                List.of(Set.of(basket.id(), tier.id()), Set.of(tier.id()))))
                .leaves()).containsExactly(tier);
    }

    private static ChangeFilter filter(String text, Optional<Difference> only) {
        return new ChangeFilter(text, only, Optional.empty(), List.of());
    }
}
