package dev.chrysalis.app.history;

import dev.chrysalis.app.ui.text.Messages;
import dev.chrysalis.app.ui.workspace.Navigation;
import dev.chrysalis.app.ui.workspace.ScreenName;
import dev.chrysalis.app.ui.workspace.Workspace;
import dev.chrysalis.journal.ChainState;
import dev.chrysalis.journal.JournalEntry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** What History shows: the journal's events, newest first, day by day, as they are filtered. */
public final class HistoryViewModel {

    private final Workspace workspace;
    private final Navigation navigation;
    private final Messages messages;
    private final StringProperty words = new SimpleStringProperty("");
    private final ObjectProperty<Optional<String>> release = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<StoryFilter> filter = new SimpleObjectProperty<>(StoryFilter.ALL);
    private final ObjectProperty<Optional<StoryLine>> selected = new SimpleObjectProperty<>(Optional.empty());
    private final ObservableList<StoryRow> rows = FXCollections.observableArrayList();
    /** Kept, because a view follows its list only as long as somebody holds it. */
    private final ObservableList<StoryRow> rowsView = FXCollections.unmodifiableObservableList(rows);
    private final InvalidationListener retell = observable -> tellAgain();
    private List<StoryLine> lines = List.of();

    public HistoryViewModel(Workspace workspace, Navigation navigation, Messages messages) {
        this.workspace = workspace;
        this.navigation = navigation;
        this.messages = messages;
        words.addListener(observable -> sift());
        release.addListener(observable -> sift());
        filter.addListener(observable -> sift());
        workspace.journal().addListener(new WeakInvalidationListener(retell));
        workspace.projectProperty().addListener(new WeakInvalidationListener(retell));
        tellAgain();
    }

    StringProperty wordsProperty() {
        return words;
    }

    /** The one release that is shown; empty for all. */
    ObjectProperty<Optional<String>> releaseProperty() {
        return release;
    }

    ObjectProperty<StoryFilter> filterProperty() {
        return filter;
    }

    ObjectProperty<Optional<StoryLine>> selectedProperty() {
        return selected;
    }

    ObservableList<StoryRow> rows() {
        return rowsView;
    }

    /** The releases that the journal speaks of, the newest first. */
    List<String> releases() {
        List<String> names = new ArrayList<>(lines.stream().map(line -> line.entry().event().release()).distinct().toList());
        names.sort(Collections.reverseOrder());
        return names;
    }

    long troubles() {
        return lines.stream().filter(StoryFilter.TROUBLE::shows).count();
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }

    /** Whether the chain of the journal is as it was written; empty until it was asked. */
    Optional<ChainState> chain() {
        return workspace.statusProperty().get().map(status -> status.chain());
    }

    /** Shows the selected event's release, or its step, on the timeline. */
    void showInTimeline() {
        selected.get().map(line -> line.entry().event()).ifPresent(event -> {
            event.stepId().ifPresentOrElse(workspace.selection()::selectStep,
                    () -> event.phase().ifPresentOrElse(phase -> workspace.selection().selectPhase(event.release(), phase),
                            () -> workspace.selection().selectRelease(event.release())));
            navigation.go(ScreenName.TIMELINE);
        });
    }

    /** What is shown, as comma-separated values with a heading. */
    String commaSeparated() {
        return new StoryExport(messages).commaSeparated(shown());
    }

    /** What is shown, as JSON. */
    String json() {
        return new StoryExport(messages).json(shown());
    }

    private List<StoryLine> shown() {
        return rows.stream().filter(StoryRow.Event.class::isInstance).map(row -> ((StoryRow.Event) row).line()).toList();
    }

    private void tellAgain() {
        if (selected.get().equals(lines.stream().findFirst())) {
            // whoever looked at the newest event sees the newest again
            selected.set(Optional.empty());
        }
        lines = workspace.projectProperty().get().map(project -> {
            StoryTeller teller = new StoryTeller(messages, project);
            List<StoryLine> told = new ArrayList<>(new StoryOutline(workspace.journal()).worthTelling().map(teller::tell).toList());
            Collections.reverse(told);
            return List.copyOf(told);
        }).orElse(List.of());
        sift();
    }

    private void sift() {
        List<StoryRow> sifted = new ArrayList<>();
        LocalDate day = null;
        for (StoryLine line : lines) {
            if (shows(line)) {
                LocalDate date = line.at().toLocalDate();
                if (!date.equals(day)) {
                    sifted.add(new StoryRow.Day(date));
                    day = date;
                }
                sifted.add(new StoryRow.Event(line));
            }
        }
        rows.setAll(sifted);
        Optional<JournalEntry> before = selected.get().map(StoryLine::entry);
        selected.set(lines.stream().filter(line -> before.isPresent() && before.get().equals(line.entry())).findFirst()
                .or(() -> sifted.stream().filter(StoryRow.Event.class::isInstance).map(row -> ((StoryRow.Event) row).line())
                        .findFirst()));
    }

    private boolean shows(StoryLine line) {
        return filter.get().shows(line) && line.mentions(words.get())
                && release.get().map(name -> name.equals(line.entry().event().release())).orElse(true);
    }
}
