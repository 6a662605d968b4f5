package dev.chrysalis.app.compare;

import dev.chrysalis.app.ui.workspace.Workspace;
import dev.chrysalis.diff.Comparison;
import dev.chrysalis.diff.Difference;
import dev.chrysalis.journal.ReleaseState;
import dev.chrysalis.plan.Release;
import dev.chrysalis.plan.Severity;
import dev.chrysalis.schema.NotUnderstood;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;

/** What differs, which of it is wanted on the screen, and who takes care of each: a release, nobody yet, or nobody on purpose. */
final class Changes {

    private static final ChangeTree NOTHING = new ChangeTree(List.of());

    private final Workspace workspace;
    private final StringProperty filter = new SimpleStringProperty("");
    private final ObjectProperty<Optional<Difference>> only = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<ObjectKind>> kind = new SimpleObjectProperty<>(Optional.empty());
    private final BooleanProperty dangerous = new SimpleBooleanProperty();
    private final BooleanProperty drifted = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<ChangeTree> tree = new ReadOnlyObjectWrapper<>(NOTHING);
    private final ObservableSet<ObjectId> leftOut = FXCollections.observableSet(new LinkedHashSet<>());
    private final Set<ObjectId> seenDrift = new HashSet<>();
    private ChangeTree whole = NOTHING;
    private Membership membership = new Membership(List.of());
    private Optional<Release> draft = Optional.empty();
    private Map<ObjectId, String> releases = Map.of();
    private Map<ObjectId, Severity> hazards = Map.of();

    Changes(Workspace workspace) {
        this.workspace = workspace;
        filter.addListener((property, before, after) -> refilter());
        only.addListener((property, before, after) -> refilter());
        kind.addListener((property, before, after) -> refilter());
        dangerous.addListener((property, before, after) -> refilter());
        drifted.addListener((property, before, after) -> refilter());
    }

    StringProperty filterProperty() {
        return filter;
    }

    /** Shows only this kind of difference; empty for all. */
    ObjectProperty<Optional<Difference>> onlyProperty() {
        return only;
    }

    /** Whether only those are shown whose steps may hurt. */
    BooleanProperty dangerousProperty() {
        return dangerous;
    }

    /** Shows only objects of this kind; empty for all. */
    ObjectProperty<Optional<ObjectKind>> kindProperty() {
        return kind;
    }

    /** Whether only those are shown that somebody changed on PROD itself. */
    BooleanProperty driftedProperty() {
        return drifted;
    }

    /** What the filters leave. */
    ReadOnlyObjectProperty<ChangeTree> treeProperty() {
        return tree.getReadOnlyProperty();
    }

    ObservableSet<ObjectId> leftOut() {
        return leftOut;
    }

    /** Whether somebody changed it on PROD itself since the last release; it is left out until it is taken in. */
    boolean isDrift(ObjectId id) {
        return drift().contains(id);
    }

    /** What differs because somebody changed it on PROD itself. */
    Set<ObjectId> drift() {
        return workspace.comparisonProperty().get().map(Comparison::drift).orElse(Set.of());
    }

    ChangeTree whole() {
        return whole;
    }

    boolean isLeaf(ObjectId id) {
        return whole.leaves().stream().anyMatch(row -> row.id().equals(id));
    }

    Optional<String> releaseOf(ObjectId id) {
        return Optional.ofNullable(releases.get(id));
    }

    /** How much the steps of an object may hurt; empty where nothing does, or no plan says it yet. */
    Optional<Severity> hazardOf(ObjectId id) {
        return Optional.ofNullable(hazards.get(id));
    }

    /** How many objects have steps that may hurt. */
    int hazards() {
        return hazards.size();
    }

    /** What differs, is in no release and was not left out. */
    Set<ObjectId> unplanned() {
        return whole.leaves().stream().map(ChangeRow::id).filter(id -> !releases.containsKey(id) && !leftOut.contains(id))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** What one release takes care of. */
    Set<ObjectId> of(Release release) {
        return whole.leaves().stream().map(ChangeRow::id).filter(id -> release.name().equals(releases.get(id)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** How many objects are equal on both sides. */
    long equalObjects() {
        Set<ObjectId> differ = whole.groups().stream().flatMap(group -> group.rows().stream()).map(ChangeRow::id)
                .collect(Collectors.toCollection(HashSet::new));
        return workspace.comparisonProperty().get().map(comparison -> comparison.prod().objects().keySet().stream()
                .filter(id -> !differ.contains(id)).count()).orElse(0L);
    }

    /** What either side holds that was not compared. */
    List<NotUnderstood> notCompared() {
        return workspace.comparisonProperty().get().map(Comparison::notUnderstood).orElse(List.of());
    }

    /** Leaves an object out of every plan, or takes it in again. */
    void leaveOut(ObjectId id) {
        if (!leftOut.remove(id)) {
            leftOut.add(id);
        }
    }

    /**
     * Takes what a comparison found. What was left out stays so until there is no comparison at all; what somebody changed on PROD is
     * left out when it is first found.
     */
    void take(Optional<Comparison> comparison) {
        whole = comparison.map(ChangeTree::of).orElse(NOTHING);
        comparison.map(Comparison::drift).orElse(Set.of()).stream().filter(seenDrift::add).forEach(leftOut::add);
        if (comparison.isEmpty()) {
            leftOut.clear();
            seenDrift.clear();
            draft = Optional.empty();
        }
        followReleases();
    }

    /** Takes the plan of what is in no release yet, of which only the hazards are looked at. */
    void draft(Optional<Release> planned) {
        draft = planned;
        followReleases();
    }

    /** Asks again who takes care of what, after releases were written, run or closed. */
    void followReleases() {
        List<Release> open = workspace.projectProperty().get().map(project -> project.releases().stream()
                .filter(release -> workspace.runState().release(release.name()).state() != ReleaseState.CLOSED).toList()).orElse(List.of());
        membership = new Membership(open);
        Membership drafted = new Membership(draft.stream().toList());
        Map<ObjectId, String> foundReleases = new LinkedHashMap<>();
        Map<ObjectId, Severity> foundHazards = new LinkedHashMap<>();
        for (ChangeRow row : whole.leaves()) {
            Optional<String> release = membership.releaseOf(row.id());
            release.ifPresent(name -> foundReleases.put(row.id(), name));
            (release.isPresent() ? membership : drafted).hazardOf(row.id()).ifPresent(severity -> foundHazards.put(row.id(), severity));
        }
        releases = foundReleases;
        hazards = foundHazards;
        // the same rows may be in another release now
        tree.set(NOTHING);
        refilter();
    }

    private void refilter() {
        List<Set<ObjectId>> within = new ArrayList<>();
        if (dangerous.get()) {
            within.add(hazards.keySet());
        }
        if (drifted.get()) {
            within.add(drift());
        }
        tree.set(whole.filtered(new ChangeFilter(filter.get(), only.get(), kind.get(), within)));
    }
}
