package dev.chrysalis.app.timeline.scene.layout;

import static org.assertj.core.api.Assertions.fail;

import dev.chrysalis.app.timeline.ManyReleases;
import dev.chrysalis.app.timeline.scene.model.TimelineModel;
import dev.chrysalis.app.timeline.scene.shape.Box;
import dev.chrysalis.plan.PhaseName;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CardPlacerTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void noTwoCardsOfALaneOverlapHoweverManyThereAre(long seed) {
        TimelineModel crowded = ManyReleases.model(120, 1 + seed * 3, 3, seed);
        Timetable timetable = new Timetable(crowded);
        for (double zoom = 0.02; zoom < 1; zoom += 0.06) {
            Viewport viewport = new Viewport(1044, 672, Viewport.pixelsPerDay(zoom), 0);
            Placement placement = new CardPlacer(viewport.frame(), Panorama.axis(crowded, timetable, viewport, Set.of()),
                    viewport.level()).place(timetable);
            for (PhaseName lane : PhaseName.values()) {
                assertNoOverlap(placement.lane(lane).between(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY),
                        viewport.frame().lane(lane), "zoom " + zoom + ", " + lane);
            }
        }
    }

    private static void assertNoOverlap(List<PlacedCard> cards, Box lane, String where) {
        for (int one = 0; one < cards.size(); one++) {
            Box box = cards.get(one).box();
            if (box.y() < lane.y() || box.bottom() > lane.bottom() + 0.01) {
                fail(where + ": " + cards.get(one).subject() + " leaves its lane");
            }
            for (int other = one + 1; other < cards.size() && cards.get(other).box().x() < box.right(); other++) {
                if (box.overlaps(cards.get(other).box())) {
                    fail(where + ": " + cards.get(one).subject() + " lies on " + cards.get(other).subject());
                }
            }
        }
    }
}
