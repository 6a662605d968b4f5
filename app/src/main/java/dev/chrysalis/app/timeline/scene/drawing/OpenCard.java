package dev.chrysalis.app.timeline.scene.drawing;

import dev.chrysalis.app.timeline.scene.layout.CardForm;
import dev.chrysalis.app.timeline.scene.layout.OpenCardRoom;
import dev.chrysalis.app.timeline.scene.layout.PlacedCard;
import dev.chrysalis.app.timeline.scene.model.Standing;
import dev.chrysalis.app.timeline.scene.model.TimelineStep;
import dev.chrysalis.app.timeline.scene.shape.Box;
import dev.chrysalis.app.timeline.scene.shape.Corners;
import dev.chrysalis.app.timeline.scene.shape.Face;
import dev.chrysalis.app.timeline.scene.shape.Fill;
import dev.chrysalis.app.timeline.scene.shape.IconName;
import dev.chrysalis.app.timeline.scene.shape.Ink;
import dev.chrysalis.app.timeline.scene.shape.Layer;
import dev.chrysalis.app.timeline.scene.shape.Sketch;
import dev.chrysalis.app.timeline.scene.shape.Stroke;
import dev.chrysalis.app.timeline.scene.shape.Subject;
import dev.chrysalis.app.timeline.scene.shape.Texture;
import dev.chrysalis.plan.Blocking;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A card that is opened into its steps: a row for each, and under each row when it runs. */
final class OpenCard {

    private static final double LOW_ROW = 20;
    private static final double MORE = 18;
    private static final double PADDING = 7;
    private static final double RADIUS = 8;

    private final Drawing drawing;
    private final Sketch sketch;
    private final PlacedCard card;
    private final Box box;
    private final CardLook look;
    private final double row;
    private final double left;
    private final double right;

    OpenCard(Drawing drawing, PlacedCard card) {
        this.drawing = drawing;
        this.sketch = drawing.sketch();
        this.card = card;
        this.box = card.box();
        this.look = CardLook.of(card);
        this.row = drawing.frame().isSmall() ? LOW_ROW : OpenCardRoom.ROW;
        double words = Math.max(box.x(), drawing.frame().header());
        boolean narrow = box.right() - words < CardForm.OPEN.width();
        this.left = (narrow ? Math.max(box.x(), box.right() - CardForm.OPEN.width()) : words) + PADDING;
        this.right = Math.max(left + CardForm.OPEN.width() - 2 * PADDING, Math.min(box.right(), drawing.frame().width()) - PADDING);
    }

    private double needs(TimelineStep step) {
        return OpenCardRoom.of(step) - OpenCardRoom.ROW + row;
    }

    void draw() {
        CardDrawing.ground(sketch, box, look);
        new Track(drawing, card, 8, RADIUS).draw();
        head();
        rows();
        CardDrawing.edge(sketch, box, look);
    }

    private void head() {
        double baseline = box.y() + 26;
        HeaderDrawing.badge(sketch, Layer.CARDS, card.phase().name(), new Box(left, box.y() + 13, 17, 17), 12);
        String phase = drawing.words().phase(card.phase().name());
        sketch.text(Layer.CARDS, phase, left + 24, baseline, Face.BODY_STRONG, look.title());
        Standing standing = card.phase().standing();
        sketch.icon(Layer.CARDS, standing.icon(), right - 16, box.y() + 13, 16, standing.ink());
        String date = drawing.words().dateAndLength(card.phase());
        double dateLeft = sketch.endingText(Layer.CARDS, date, right - 22, baseline, Face.MONO_CAPTION, look.words());
        double keyLeft = left + 24 + sketch.width(phase, Face.BODY_STRONG) + 8;
        if (keyLeft + sketch.width(card.release().key(), Face.MONO_CAPTION) < dateLeft - 8) {
            sketch.text(Layer.CARDS, card.release().key(), keyLeft, baseline, Face.MONO_CAPTION, look.hue());
        }
    }

    private void rows() {
        List<TimelineStep> steps = card.phase().steps();
        int first = firstShown(steps);
        double y = box.y() + OpenCardRoom.HEAD;
        double bottom = box.bottom() - OpenCardRoom.FOOT / 2;
        if (first > 0) {
            sketch.text(Layer.CARDS, drawing.words().get("more.before", first), left + 22, y + 11, Face.CAPTION, look.words());
            y += MORE;
        }
        for (int index = first; index < steps.size(); index++) {
            double needed = needs(steps.get(index)) + (index < steps.size() - 1 ? MORE : 0);
            boolean restFits = steps.subList(index, steps.size()).stream().mapToDouble(this::needs).sum() <= bottom - y;
            if (!restFits && y + needed > bottom) {
                sketch.text(Layer.CARDS, drawing.words().get("more.after", steps.size() - index), left + 22, y + 12, Face.CAPTION,
                        look.words());
                return;
            }
            y = row(steps.get(index), y);
        }
    }

    /** Where not all fit, the ones around the selected or the next step are shown. */
    private int firstShown(List<TimelineStep> steps) {
        double room = box.height() - OpenCardRoom.HEAD - OpenCardRoom.FOOT;
        double all = steps.stream().mapToDouble(this::needs).sum();
        if (all <= room + 0.5) {
            return 0;
        }
        TimelineStep wanted = steps.stream().filter(step -> drawing.isSelected(new Subject.OfStep(step.step().id()))).findFirst()
                .or(card.phase()::next).orElse(steps.get(0));
        int fitting = Math.max(1, (int) ((room - 2 * MORE) / row));
        int place = steps.indexOf(wanted);
        return place < fitting ? 0 : Math.min(place - fitting / 2, Math.max(0, steps.size() - fitting));
    }

    private double row(TimelineStep step, double from) {
        double y = from;
        if (step.step().isPointOfNoReturn()) {
            boolean passed = step.standing() == Standing.DONE;
            sketch.path(Layer.CARDS, FenceDrawing.lying(box.x(), box.right(), y + 3), passed ? Ink.of("release-0") : Ink.BAD, Stroke.NONE);
            y += OpenCardRoom.FENCE;
        }
        Box place = new Box(Math.max(box.x(), left - PADDING) + 2, y, right - left + 2 * PADDING - 4, row - 1);
        Subject subject = new Subject.OfStep(step.step().id());
        sketch.target(place, subject, () -> drawing.words().describe(step));
        if (step.step().isSoak()) {
            sketch.rectangle(Layer.CARDS, place, Corners.all(4), new Fill(Ink.NONE, Texture.SOAK, look.hue().faded(0.22)), Stroke.NONE);
        }
        if (drawing.isSelected(subject)) {
            sketch.rectangle(Layer.CARDS, place, Corners.all(4), Fill.plain(Ink.ACCENT_SOFT), Stroke.solid(Ink.ACCENT, 2));
        }
        words(step, y);
        waterfall(step, y);
        return y + row + (OpenCardRoom.showsWaves(step) ? waves(step, y + row) : 0);
    }

    private void words(TimelineStep step, double y) {
        double baseline = y + row - 8.5;
        Standing standing = step.standing();
        IconName icon = step.step().isSoak() && standing == Standing.PLANNED ? IconName.SOAKING : standing.icon();
        sketch.icon(Layer.CARDS, icon, left, baseline - 11.5, 14, standing.ink());
        sketch.text(Layer.CARDS, step.step().id().number(), left + 19, baseline, Face.MONO, look.words());
        String told = step.openWave().filter(wave -> standing.isUnderWay())
                .map(wave -> drawing.words().get("wave", wave, step.step().waves().size())).orElseGet(() -> drawing.words().length(step));
        double end = sketch.endingText(Layer.CARDS, told, right, baseline, Face.MONO_CAPTION, look.words()) - 5;
        for (Sign sign : signs(step)) {
            end -= 15;
            sketch.icon(Layer.CARDS, sign.icon(), end, baseline - 11.5, 14, sign.ink());
            end -= 3;
        }
        double titleLeft = left + 24 + sketch.width(step.step().id().number(), Face.MONO);
        if (standing == Standing.UNDONE) {
            sketch.struckText(Layer.CARDS, drawing.words().title(step), titleLeft, baseline, end - titleLeft, Face.BODY, look.words());
        } else {
            sketch.fittedText(Layer.CARDS, drawing.words().title(step), titleLeft, baseline, end - titleLeft, Face.BODY, look.title());
        }
    }

    private List<Sign> signs(TimelineStep step) {
        List<Sign> signs = new ArrayList<>();
        IconName kind = IconName.of(step.step().action());
        step.step().lock().ifPresent(lock -> signs.add(new Sign(IconName.of(lock.blocking()), ink(lock.blocking()))));
        if (step.hides()) {
            signs.add(new Sign(IconName.HIDDEN, Ink.MUTED));
        } else if (signs.isEmpty() && kind != IconName.SQL && kind != IconName.SOAKING) {
            signs.add(new Sign(kind, Ink.MUTED));
        }
        return signs;
    }

    private static Ink ink(Blocking blocking) {
        return switch (blocking) {
            case NOBODY -> Ink.MUTED;
            case WRITERS -> Ink.WARN;
            case EVERYBODY -> Ink.BAD;
        };
    }

    /** When the step runs, on the axis above. */
    private void waterfall(TimelineStep step, double y) {
        if (step.step().isSoak() || card.phase().standing() == Standing.PLANNED && step.step().isPointOfNoReturn()) {
            return;
        }
        double from = Math.max(box.x() + 2, Math.min(box.right() - 6, drawing.x(step.span().start())));
        double to = Math.max(from + 4, Math.min(box.right() - 2, drawing.x(step.span().end())));
        boolean waits = step.step().lock().map(lock -> lock.blocking() == Blocking.WRITERS).orElse(false);
        Ink ink = step.standing() == Standing.FAILED ? Ink.BAD : waits ? Ink.of("warn-edge") : look.hue();
        double opacity = step.standing() == Standing.PLANNED || step.standing() == Standing.UNDONE ? 0.4 : 1;
        sketch.rectangle(Layer.CARDS, new Box(from, y + row - 4, to - from, 3), Corners.all(1.5), Fill.plain(ink.faded(opacity)),
                Stroke.NONE);
    }

    private double waves(TimelineStep step, double y) {
        Set<String> done = step.progress().waves();
        double x = left + 22;
        boolean next = true;
        for (var wave : step.step().waves()) {
            Standing standing = done.contains(wave.name()) ? Standing.DONE : next ? step.standing() : Standing.PLANNED;
            next = next && standing == Standing.DONE;
            double width = sketch.width(wave.name(), Face.CAPTION);
            if (x + 15 + width > right) {
                break;
            }
            sketch.icon(Layer.CARDS, standing.icon(), x, y + 2, 12, standing.ink());
            sketch.text(Layer.CARDS, wave.name(), x + 15, y + 12, Face.CAPTION, standing == Standing.PLANNED ? Ink.MUTED : standing.ink());
            x += width + 30;
        }
        return OpenCardRoom.WAVES;
    }

    private record Sign(IconName icon, Ink ink) {
    }
}
