package dev.chrysalis.app.timeline.scene.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.chrysalis.app.timeline.ManyReleases;
import dev.chrysalis.app.timeline.ReleaseStory;
import dev.chrysalis.app.timeline.ShopStory;
import dev.chrysalis.app.timeline.scene.layout.Camera;
import dev.chrysalis.app.timeline.scene.layout.CardForm;
import dev.chrysalis.app.timeline.scene.layout.Level;
import dev.chrysalis.app.timeline.scene.layout.Scenery;
import dev.chrysalis.app.timeline.scene.layout.Viewport;
import dev.chrysalis.app.timeline.scene.model.Reading;
import dev.chrysalis.app.timeline.scene.model.TimelineModel;
import dev.chrysalis.app.timeline.scene.model.TimelineRelease;
import dev.chrysalis.app.timeline.scene.model.TimelineWords;
import dev.chrysalis.app.timeline.scene.shape.Box;
import dev.chrysalis.app.timeline.scene.shape.Face;
import dev.chrysalis.app.timeline.scene.shape.IconName;
import dev.chrysalis.app.timeline.scene.shape.Layer;
import dev.chrysalis.app.timeline.scene.shape.Picture;
import dev.chrysalis.app.timeline.scene.shape.Segment;
import dev.chrysalis.app.timeline.scene.shape.Shape;
import dev.chrysalis.app.timeline.scene.shape.Subject;
import dev.chrysalis.app.timeline.scene.shape.Target;
import dev.chrysalis.app.timeline.scene.time.Span;
import dev.chrysalis.app.ui.text.Messages;
import dev.chrysalis.journal.ReleaseProgress;
import dev.chrysalis.journal.ReleaseState;
import dev.chrysalis.journal.RunState;
import dev.chrysalis.plan.Blocking;
import dev.chrysalis.plan.PhaseName;
import dev.chrysalis.plan.Release;
import dev.chrysalis.plan.StepId;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TimelineLayoutTest {

    private static final double WIDTH = 1044;
    private static final double HEIGHT = 672;
    /** Of the canvas in the smallest window. */
    private static final double LOW = 468;

    private final TimelineModel model = ShopStory.model();
    private final Camera camera = new Camera(model, Set.of());
    private final TimelineLayout layout = new TimelineLayout(new TimelineWords(new Messages(Locale.ENGLISH)), new EvenLetters());
    private final Viewport start = Viewport.from(WIDTH, HEIGHT, 4.5, LocalDateTime.of(2026, 9, 11, 0, 0));

    @Test
    void aCardStandsInItsPhasesLaneWhereItsTimeBegins() {
        Target card = card(draw(start), PhaseName.ROLLOUT, ShopStory.CURRENT);

        assertThat(card.box().x()).isCloseTo(camera.placeOf(start, LocalDateTime.of(2026, 11, 16, 9, 0)), within(1.0));
        assertThat(start.frame().lane(PhaseName.ROLLOUT).contains(card.box().x(), card.box().y())).isTrue();
        assertThat(card.box().width()).isEqualTo(CardForm.FULL.width());
        assertThat(card.box().height()).isEqualTo(CardForm.FULL.height());
    }

    @Test
    void aPointOnACardFindsItAndAPointBesideItFindsNothing() {
        Picture picture = draw(start);
        Target card = card(picture, PhaseName.EXPAND, ShopStory.CURRENT);

        assertThat(picture.at(card.box().centreX(), card.box().centreY())).contains(card);
        assertThat(picture.at(card.box().centreX(), card.box().bottom() + 20)).isEmpty();
    }

    @Test
    void aCardTellsAScreenReaderWhatItShows() {
        assertThat(card(draw(start), PhaseName.ROLLOUT, ShopStory.CURRENT).description())
                .isEqualTo("Message time, Rollout, running, 16 to 30 Nov, wave 2 of 3, 1 hazard");
    }

    @Test
    void whatLiesOutsideShowsAsAPillThatLeadsThere() {
        Viewport narrow = start.sized(640, HEIGHT);

        List<Subject> beyond = draw(narrow).targets().stream().map(Target::subject).filter(Subject.Beyond.class::isInstance).toList();

        assertThat(beyond).contains(new Subject.Beyond(new Subject.OfPhase("2026.12-customer-tier", PhaseName.CONTRACT)));
    }

    @Test
    void noPillCoversWordsThatStandAboveCards() {
        for (double width = 500; width < 1_100; width += 10) {
            Picture picture = draw(start.sized(width, LOW));
            List<Box> words = picture.layer(Layer.CARDS).stream().filter(Shape.TextRun.class::isInstance).map(Shape.TextRun.class::cast)
                    .map(run -> new Box(run.x(), run.baseline() - 10, new EvenLetters().width(run.text(), run.face()), 12)).toList();

            assertThat(picture.targets().stream().filter(target -> target.subject() instanceof Subject.Beyond)).as("%.0f wide", width)
                    .noneMatch(pill -> words.stream().anyMatch(pill.box()::overlaps));
        }
    }

    @Test
    void atStepsLevelEveryStepIsARowOfItsCard() {
        Viewport steps = camera.at(start, Level.STEPS, LocalDateTime.of(2026, 11, 10, 2, 0));
        Picture picture = draw(steps);

        Target card = card(picture, PhaseName.EXPAND, ShopStory.CURRENT);
        List<Target> rows = picture.targets().stream().filter(target -> target.subject() instanceof Subject.OfStep row
                && row.step().release().equals(ShopStory.CURRENT) && row.step().phase() == PhaseName.EXPAND).toList();

        assertThat(rows).hasSize(6).allSatisfy(row -> assertThat(card.box().overlaps(row.box())).isTrue());
        assertThat(rows).extracting(row -> row.box().y()).isSorted();
    }

    @Test
    void aFoldedStretchTakesLittleRoomAndUnfolds() {
        Viewport steps = camera.at(start, Level.STEPS, LocalDateTime.of(2026, 11, 12, 0, 0));
        Subject.OfFold fold = (Subject.OfFold) draw(steps).targets().stream().map(Target::subject).filter(Subject.OfFold.class::isInstance)
                .findFirst().orElseThrow();
        Span quiet = new Span(fold.from(), fold.to());
        Camera unfolded = new Camera(model, Set.of(quiet));

        double before = camera.placeOf(steps, fold.to()) - camera.placeOf(steps, fold.from());
        double after = unfolded.placeOf(steps, fold.to()) - unfolded.placeOf(steps, fold.from());

        assertThat(before).isLessThan(60);
        assertThat(after).isGreaterThan(before);
    }

    @Test
    void zoomingKeepsWhatIsUnderThePointerInEveryLevel() {
        Viewport viewport = start;
        LocalDateTime pointed = camera.momentAt(viewport, 400);
        for (int turn = 0; turn < 40; turn++) {
            viewport = camera.zoomed(viewport, 400, 1.12);
            assertThat(camera.placeOf(viewport, pointed)).as("at %s px a day", viewport.pixelsPerDay()).isCloseTo(400, within(1.5));
        }
        assertThat(viewport.level()).isEqualTo(Level.STEPS);
    }

    @Test
    void fittingShowsTheFirstAndTheLastCard() {
        Span shown = camera.shown(camera.fitted(start));

        Span all = model.span().orElseThrow();
        assertThat(shown.start()).isBefore(all.start());
        assertThat(shown.end()).isAfter(all.end());
        assertThat(card(draw(camera.fitted(start)), PhaseName.CONTRACT, "2027.01-money-columns").box().right()).isLessThanOrEqualTo(WIDTH);
    }

    @Test
    void revealingACardBringsItIntoThePicture() {
        Subject.OfPhase last = new Subject.OfPhase("2027.01-money-columns", PhaseName.CONTRACT);
        Viewport narrow = start.sized(800, HEIGHT);
        assertThat(draw(narrow).find(last)).isEmpty();

        assertThat(draw(camera.revealing(narrow, last)).find(last)).isPresent();
    }

    @Test
    void aSelectedStepIsShownEvenWhereNotAllFit() {
        TimelineModel many = ManyReleases.model(1, 1, 40, 1);
        TimelineRelease only = many.releases().get(0);
        StepId last = only.phases().get(0).steps().get(39).step().id();
        Viewport steps = new Camera(many, Set.of()).at(start, Level.STEPS, only.phases().get(0).span().start());

        Picture picture = layout.draw(new Scenery(many, steps, Optional.of(new Subject.OfStep(last)), Set.of(), Optional.empty(), true));

        assertThat(picture.find(new Subject.OfStep(last))).isPresent();
    }

    @Test
    void linesRunUnderNoCard() {
        Picture picture = draw(start);

        List<Box> cards = picture.targets().stream().filter(target -> target.subject() instanceof Subject.OfPhase).map(Target::box).toList();
        List<Shape.Path> flows = picture.layer(Layer.LINES).stream().filter(Shape.Path.class::isInstance).map(Shape.Path.class::cast)
                .filter(path -> path.segments().stream().anyMatch(Segment.Bend.class::isInstance)).toList();

        assertThat(flows).isNotEmpty();
        for (Shape.Path flow : flows) {
            for (Segment segment : flow.segments()) {
                if (segment instanceof Segment.Line line) {
                    assertThat(cards).noneMatch(card -> card.grown(-4).contains(line.x(), line.y()));
                }
            }
        }
    }

    @Test
    void nothingIsDrawnThatIsNotNearThePicture() {
        TimelineModel many = ManyReleases.model(400, 30, 10, 7);
        Picture picture = layout.draw(Scenery.of(many, start));

        long shapes = picture.layers().values().stream().mapToLong(List::size).sum();
        assertThat(shapes).isLessThan(1_500);
    }

    @Test
    void theAxisIsNamedWhereNothingIsFolded() {
        LocalDateTime tomorrow = ShopStory.NOW.plusDays(1);
        TimelineModel one = new Reading(ShopStory.project(List.of(new ReleaseStory("2026.12-first", "First")
                .in(PhaseName.EXPAND, tomorrow, tomorrow).person("010-ask", "Ask the team").release())), RunState.EMPTY,
                ShopStory.NOW.toInstant(ZoneOffset.UTC)).model();

        Picture picture = layout.draw(Scenery.of(one, new Camera(one, Set.of()).at(start, Level.STEPS, tomorrow)));

        assertThat(picture.layer(Layer.OVERLAY)).filteredOn(Shape.TextRun.class::isInstance)
                .anySatisfy(text -> {
                    assertThat(((Shape.TextRun) text).face()).isEqualTo(Face.BODY_STRONG);
                    assertThat(((Shape.TextRun) text).baseline()).isLessThan(20);
                });
    }

    @Test
    void whatWasCutOffDoesNotLookAsIfItRan() {
        Picture picture = layout.draw(Scenery.of(ShopStory.cutOff(), start));

        assertThat(card(picture, PhaseName.ROLLOUT, ShopStory.CURRENT).description()).contains("Rollout, cut off", "wave 2 of 3");
        assertThat(picture.layer(Layer.CARDS)).filteredOn(Shape.Icon.class::isInstance).map(icon -> ((Shape.Icon) icon).name())
                .contains(IconName.CUT_OFF).doesNotContain(IconName.RUNNING);
    }

    @Test
    void noCardIsLowerThanWhatStandsInIt() {
        for (double height = 330; height < HEIGHT; height += 9) {
            Picture picture = draw(start.sized(WIDTH, height));
            for (Target card : picture.targets().stream().filter(target -> target.subject() instanceof Subject.OfPhase).toList()) {
                assertThat(picture.layer(Layer.CARDS)).as("in %s of %s px", card.subject(), height)
                        .filteredOn(Shape.TextRun.class::isInstance)
                        .map(Shape.TextRun.class::cast)
                        .noneMatch(text -> text.x() > card.box().x() && text.x() < card.box().right()
                                && text.baseline() > card.box().bottom() - 2 && text.baseline() < card.box().bottom() + 12);
            }
        }
    }

    @Test
    void aPlaceThatNobodyScheduledIsNotToldAsADate() {
        Release carts = new ReleaseStory("2026.12-carts", "Carts").in(PhaseName.EXPAND)
                .sql("010-add", "Add it", "SELECT 1;", Blocking.NOBODY, "cart", Duration.ofSeconds(1)).in(PhaseName.CONTRACT)
                .drop("010-drop", "Drop it", "SELECT 1;", "cart", Duration.ofSeconds(1), "Gone.").release();
        RunState begun = new RunState(Map.of(carts.name(), new ReleaseProgress(carts.name(), ReleaseState.RUNNING, Optional.empty(),
                Optional.of(ShopStory.NOW.toInstant(ZoneOffset.UTC)), Map.of(), Map.of())), Optional.of(carts.name()));
        TimelineModel unscheduled = new Reading(ShopStory.project(List.of(carts)), begun, ShopStory.NOW.toInstant(ZoneOffset.UTC)).model();

        Picture picture = layout.draw(Scenery.of(unscheduled, new Camera(unscheduled, Set.of()).fitted(start)));

        assertThat(words(picture, Layer.OVERLAY)).contains("can be undone, no end set");
        assertThat(words(picture, Layer.CARDS)).contains("not scheduled", "no way back").noneMatch(text -> text.contains("Dec"));
    }

    @Test
    void theLegendWaitsBehindAPillUntilItIsOpened() {
        Viewport steps = camera.at(start, Level.STEPS, LocalDateTime.of(2026, 11, 10, 2, 0));
        Picture closed = layout.draw(new Scenery(model, steps, Optional.empty(), Set.of(), Optional.empty(), false));

        assertThat(words(closed, Layer.OVERLAY)).contains("Legend").doesNotContain("writers wait");
        assertThat(closed.find(new Subject.OfLegend())).isPresent();
        assertThat(words(draw(steps), Layer.OVERLAY)).contains("writers wait");
    }

    @Test
    void aClosedCardIsRingedForTheStepThatItHolds() {
        StepId drop = new StepId(ShopStory.CURRENT, PhaseName.CONTRACT, "040-drop-last-message-id.sql");

        Picture ofStep = layout.draw(new Scenery(model, start, Optional.of(new Subject.OfStep(drop)), Set.of(), Optional.empty(), true));
        Picture ofPhase = layout.draw(new Scenery(model, start, Optional.of(new Subject.OfPhase(ShopStory.CURRENT, PhaseName.CONTRACT)), Set.of(),
                Optional.empty(), true));

        assertThat(ofStep.layer(Layer.CARDS)).isEqualTo(ofPhase.layer(Layer.CARDS)).isNotEqualTo(draw(start).layer(Layer.CARDS));
    }

    private static List<String> words(Picture picture, Layer layer) {
        return picture.layer(layer).stream().filter(Shape.TextRun.class::isInstance).map(text -> ((Shape.TextRun) text).text()).toList();
    }

    private Picture draw(Viewport viewport) {
        return layout.draw(Scenery.of(model, viewport));
    }

    private static Target card(Picture picture, PhaseName phase, String release) {
        return picture.find(new Subject.OfPhase(release, phase)).orElseThrow();
    }
}
