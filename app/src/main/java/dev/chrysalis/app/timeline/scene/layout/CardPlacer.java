package dev.chrysalis.app.timeline.scene.layout;

import dev.chrysalis.app.timeline.scene.shape.Box;
import dev.chrysalis.app.timeline.scene.time.TimeAxis;
import dev.chrysalis.plan.PhaseName;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Finds a place for every card so that no two of a lane overlap: where cards are too close for one row they are stacked, and where
 * even that is too much they say less.
 */
final class CardPlacer {

    private static final double EDGE = 8;
    private static final double ROW_GAP = 5;

    private final Frame frame;
    private final TimeAxis axis;
    private final Level level;

    CardPlacer(Frame frame, TimeAxis axis, Level level) {
        this.frame = frame;
        this.axis = axis;
        this.level = level;
    }

    Placement place(Timetable timetable) {
        Map<PhaseName, List<PlacedCard>> placed = new EnumMap<>(PhaseName.class);
        for (PhaseName lane : PhaseName.values()) {
            List<Waiting> cards = new ArrayList<>(timetable.lane(lane).size());
            timetable.lane(lane).forEach(entry -> cards.add(new Waiting(entry, Math.rint(axis.x(entry.phase().span().startSecond())),
                    axis.x(entry.phase().span().endSecond()))));
            List<PlacedCard> found = new ArrayList<>(cards.size());
            place(cards, forms(), frame.lane(lane), found);
            placed.put(lane, found);
        }
        return new Placement(placed);
    }

    private List<CardForm> forms() {
        return switch (level) {
            case YEAR -> List.of(CardForm.COMPACT, CardForm.BAR, CardForm.SLIVER);
            case RELEASES -> List.of(frame.usualForm(), CardForm.COMPACT, CardForm.BAR, CardForm.SLIVER);
            case STEPS -> List.of(CardForm.OPEN, CardForm.COMPACT, CardForm.BAR, CardForm.SLIVER);
        };
    }

    private void place(List<Waiting> sorted, List<CardForm> forms, Box lane, List<PlacedCard> found) {
        CardForm form = forms.get(0);
        int first = 0;
        while (first < sorted.size()) {
            int end = first + 1;
            double right = sorted.get(first).right(form);
            while (end < sorted.size() && sorted.get(end).start() < right) {
                right = Math.max(right, sorted.get(end).right(form));
                end++;
            }
            List<Waiting> cluster = sorted.subList(first, end);
            int[] rows = rows(cluster, form);
            int count = rows[cluster.size()];
            if (forms.size() > 1 && !fits(count, form, lane)) {
                place(cluster, forms.subList(1, forms.size()), lane, found);
            } else {
                settle(cluster, rows, form, lane, found);
            }
            first = end;
        }
    }

    /** The row of each card, and at the end how many rows there are. */
    private static int[] rows(List<Waiting> cluster, CardForm form) {
        int[] rows = new int[cluster.size() + 1];
        List<Double> rights = new ArrayList<>();
        for (int index = 0; index < cluster.size(); index++) {
            Waiting card = cluster.get(index);
            int row = 0;
            while (row < rights.size() && rights.get(row) > card.start()) {
                row++;
            }
            if (row == rights.size()) {
                rights.add(card.right(form));
            } else {
                rights.set(row, card.right(form));
            }
            rows[index] = row;
        }
        rows[cluster.size()] = rights.size();
        return rows;
    }

    private boolean fits(int rows, CardForm form, Box lane) {
        return form.ordinal() <= CardForm.REDUCED.ordinal() ? rows == 1
                : rows * (form.height() + ROW_GAP) <= lane.height() - top(form) - EDGE + ROW_GAP;
    }

    private double top(CardForm form) {
        if (form == CardForm.OPEN) {
            return EDGE;
        }
        return form == CardForm.FULL || form == CardForm.REDUCED ? frame.cardOffset() : EDGE;
    }

    private void settle(List<Waiting> cluster, int[] rows, CardForm form, Box lane, List<PlacedCard> found) {
        int count = rows[cluster.size()];
        double top = top(form);
        double room = lane.height() - top - EDGE;
        double pitch = count == 1 ? room : Math.min(form.height() + ROW_GAP, (room + ROW_GAP) / count);
        double gap = Math.min(ROW_GAP, pitch / 3);
        for (int index = 0; index < cluster.size(); index++) {
            Waiting card = cluster.get(index);
            double height = form == CardForm.OPEN ? Math.min(card.entry().openHeight(), room)
                    : Math.min(form.height(), count == 1 ? room + EDGE / 2 : pitch - gap);
            Box box = new Box(card.start(), Math.rint(lane.y() + top + rows[index] * pitch),
                    Math.rint(card.right(form)) - CardForm.GAP - card.start(), form == CardForm.SLIVER ? height : Math.rint(height));
            found.add(new PlacedCard(card.entry().release(), card.entry().phase(), form, box));
        }
    }

    private record Waiting(Timetable.Entry entry, double start, double end) {

        /** Where the next card may begin. */
        double right(CardForm form) {
            return Math.max(end, start + form.width()) + CardForm.GAP;
        }
    }
}
