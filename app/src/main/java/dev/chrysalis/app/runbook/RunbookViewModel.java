package dev.chrysalis.app.runbook;

import dev.chrysalis.app.ui.task.Background;
import dev.chrysalis.app.ui.text.Messages;
import dev.chrysalis.app.ui.workspace.ConnectionState;
import dev.chrysalis.app.ui.workspace.Faults;
import dev.chrysalis.app.ui.workspace.Workspace;
import dev.chrysalis.plan.Release;
import dev.chrysalis.project.Project;
import dev.chrysalis.project.environment.Environment;
import dev.chrysalis.runbook.Destination;
import dev.chrysalis.runbook.Paper;
import dev.chrysalis.runbook.PrintedRunbook;
import dev.chrysalis.runbook.Runbook;
import dev.chrysalis.runbook.RunbookContents;
import dev.chrysalis.runbook.RunbookSection;
import java.awt.image.BufferedImage;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;

/** What is on the paper, and the paper itself; printed anew beside the window whenever something of it changes. */
public final class RunbookViewModel {

    private final Workspace workspace;
    private final Background background;
    private final Faults faults;
    private final Messages messages;
    private final PaperPrinter printer;
    private final ReadOnlyObjectWrapper<Optional<Release>> release = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<PrintedRunbook>> printed = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObjectProperty<RunbookContents> contents = new SimpleObjectProperty<>(RunbookContents.STANDARD);
    private final ObjectProperty<Paper> paper = new SimpleObjectProperty<>(Paper.A4);
    private final ObjectProperty<RunbookFormat> format = new SimpleObjectProperty<>(RunbookFormat.PDF);
    private final IntegerProperty page = new SimpleIntegerProperty(1);
    private int asked;
    private int drawing;

    public RunbookViewModel(Workspace workspace, Background background, Faults faults, Messages messages, PaperPrinter printer) {
        this.workspace = workspace;
        this.background = background;
        this.faults = faults;
        this.messages = messages;
        this.printer = printer;
        contents.addListener(observable -> print());
        paper.addListener(observable -> print());
    }

    ReadOnlyObjectProperty<Optional<Release>> releaseProperty() {
        return release.getReadOnlyProperty();
    }

    /** The paper as it was printed last; empty until then. */
    ReadOnlyObjectProperty<Optional<PrintedRunbook>> printedProperty() {
        return printed.getReadOnlyProperty();
    }

    ObjectProperty<RunbookContents> contentsProperty() {
        return contents;
    }

    ObjectProperty<Paper> paperProperty() {
        return paper;
    }

    ObjectProperty<RunbookFormat> formatProperty() {
        return format;
    }

    /** The page that is shown, from 1. */
    IntegerProperty pageProperty() {
        return page;
    }

    List<Release> releases() {
        return workspace.projectProperty().get().map(Project::releases).orElse(List.of());
    }

    /** Shows the release that is selected on the other screens, else the current one, else the first. */
    void follow() {
        Optional<Release> chosen = workspace.selectedRelease()
                .or(() -> workspace.runState().current().flatMap(name -> workspace.projectProperty().get().flatMap(p -> p.release(name))))
                .or(() -> releases().stream().findFirst());
        show(chosen);
    }

    void choose(Release chosen) {
        workspace.selection().selectRelease(chosen.name());
        show(Optional.of(chosen));
    }

    void include(RunbookSection section, boolean included) {
        Set<RunbookSection> sections = EnumSet.noneOf(RunbookSection.class);
        sections.addAll(contents.get().sections());
        if (included) {
            sections.add(section);
            section.parent().ifPresent(sections::add);
        } else {
            sections.remove(section);
        }
        RunbookContents now = contents.get();
        contents.set(new RunbookContents(sections, now.sqlInFull(), now.boxes(), now.expectedTimes(), now.undoSql()));
    }

    /**
     * Draws the page that is shown, beside the window; only what was asked for last is told.
     *
     * @param zoom 1.0 gives a pixel for each 1/72 inch
     */
    void draw(double zoom, Consumer<BufferedImage> drawn) {
        printed.get().ifPresent(paper -> {
            int wanted = page.get();
            int number = ++drawing;
            background.start(messages.get("runbook.job.draw", wanted), report -> paper.image(wanted, zoom), picture -> {
                if (number == drawing) {
                    drawn.accept(picture);
                }
            }, faults::show);
        });
    }

    void turnTo(int wanted) {
        int pages = printed.get().map(PrintedRunbook::pages).orElse(1);
        page.set(Math.max(1, Math.min(pages, wanted)));
    }

    /** @param save takes a name that would do and the content */
    void export(BiConsumer<String, byte[]> save) {
        RunbookFormat wanted = format.get();
        runbook().ifPresent(runbook -> background.start(messages.get("runbook.job.write", runbook.release().name()),
                report -> wanted.write(runbook, paper.get()),
                content -> save.accept(wanted.fileName(runbook.release().name()), content), faults::show));
    }

    /** Sends what is shown to a printer; nothing while it is still set. */
    void putOnPaper() {
        printed.get().ifPresent(shown -> release.get().map(Release::name).ifPresent(name ->
                background.start(messages.get("runbook.job.paper", name), report -> {
                    printer.print(name, shown.pdf());
                    return shown;
                }, sent -> { }, faults::show)));
    }

    private void show(Optional<Release> chosen) {
        if (!chosen.map(Release::name).equals(release.get().map(Release::name))) {
            // the paper of another release is worse than none
            printed.set(Optional.empty());
        }
        release.set(chosen);
        page.set(1);
        print();
    }

    private void print() {
        int mine = ++asked;
        runbook().ifPresentOrElse(runbook -> {
            Paper sheet = paper.get();
            background.start(messages.get("runbook.job.print", runbook.release().name()), report -> runbook.print(sheet), paper -> {
                if (mine == asked) {
                    printed.set(Optional.of(paper));
                    turnTo(page.get());
                }
            }, faults::show);
        }, () -> printed.set(Optional.empty()));
    }

    private Optional<Runbook> runbook() {
        return workspace.projectProperty().get().flatMap(project -> release.get().map(chosen -> new Runbook(chosen, destination(project),
                project.zone(), Optional.ofNullable(workspace.simulations().get(chosen.name())), contents.get(), messages.paper())));
    }

    private Destination destination(Project project) {
        String place = workspace.connectionProperty().get() instanceof ConnectionState.Connected connected ? connected.place() : "";
        return workspace.targetProperty().get()
                .map(target -> new Destination(project.name(), target.name(), place, target.production()))
                .orElseGet(() -> new Destination(project.name(), "", place, false));
    }

    /** Whether expected times come from a rehearsal. */
    boolean rehearsed() {
        return release.get().map(chosen -> workspace.simulations().containsKey(chosen.name())).orElse(false);
    }

    /** The environment it is written for, as people read it; may be empty. */
    String target() {
        return workspace.targetProperty().get().map(Environment::name).orElse("");
    }
}
