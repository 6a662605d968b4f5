package dev.chrysalis.plan.draft;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectName;
import java.util.List;
import org.junit.jupiter.api.Test;

class DraftOrderTest {

    private static final ObjectState TABLE = ObjectState.present(ObjectId.table(new ObjectName("public", "customer")));
    private static final ObjectState OLD_VIEW = ObjectState.gone(ObjectId.table(new ObjectName("public", "old")));

    @Test
    void whatIsNeededComesFirst() {
        Draft view = draft(Stage.EXPAND, "view").needs(TABLE).build();
        Draft table = draft(Stage.EXPAND, "table").gives(TABLE).build();
        assertThat(titles(view, table)).containsExactly("table", "view");
    }

    @Test
    void whereNothingDecidesTheOrderStays() {
        assertThat(titles(draft(Stage.EXPAND, "b").build(), draft(Stage.EXPAND, "a").build())).containsExactly("b", "a");
    }

    @Test
    void aDraftWaitsForTheStageInWhichItsNeedIsGiven() {
        Draft early = draft(Stage.EXPAND, "early").needs(OLD_VIEW).build();
        Draft drop = draft(Stage.DROP, "drop").gives(OLD_VIEW).build();
        DraftOrder.Order.Runnable order = (DraftOrder.Order.Runnable) DraftOrder.of(List.of(early, drop));
        assertThat(order.drafts()).extracting(Draft::title).containsExactly("drop", "early");
        assertThat(order.drafts().get(1).hazards()).extracting(hazard -> hazard.code()).containsExactly("waits-for-contract");
    }

    @Test
    void ofSeveralThatItWaitsForTheLastIsSaid() {
        Draft early = draft(Stage.EXPAND, "early").needs(OLD_VIEW, TABLE).build();
        Draft one = draft(Stage.DROP, "one").gives(OLD_VIEW).build();
        Draft other = draft(Stage.DROP, "other").gives(TABLE).build();
        DraftOrder.Order.Runnable order = (DraftOrder.Order.Runnable) DraftOrder.of(List.of(early, one, other));
        assertThat(order.drafts().get(2).hazards()).extracting(hazard -> hazard.reason()).singleElement().asString().contains("“other”");
    }

    @Test
    void aCircleIsSaid() {
        Draft one = draft(Stage.EXPAND, "one").needs(TABLE).gives(OLD_VIEW).build();
        Draft other = draft(Stage.EXPAND, "other").needs(OLD_VIEW).gives(TABLE).build();
        assertThat(DraftOrder.of(List.of(one, other))).isInstanceOf(DraftOrder.Order.Circular.class);
    }

    private static List<String> titles(Draft... drafts) {
        return ((DraftOrder.Order.Runnable) DraftOrder.of(List.of(drafts))).drafts().stream().map(Draft::title).toList();
    }

    private static Draft.Builder draft(Stage stage, String title) {
        return Draft.in(stage, title).moves(Move.of("SELECT 1", "SELECT 2"));
    }
}
