package dev.chrysalis.project.release;

import dev.chrysalis.fault.ChrysalisException;
import dev.chrysalis.fault.FaultCode;
import dev.chrysalis.plan.PhaseName;
import dev.chrysalis.plan.PhaseSchedule;
import dev.chrysalis.plan.Release;
import dev.chrysalis.plan.Step;
import dev.chrysalis.plan.StepAction;
import dev.chrysalis.plan.StepId;
import dev.chrysalis.project.file.AtomicFiles;
import dev.chrysalis.project.file.FileImage;
import dev.chrysalis.project.file.FolderChange;
import dev.chrysalis.project.file.FolderImage;
import dev.chrysalis.project.file.SourceFile;
import dev.chrysalis.project.step.StepFileName;
import dev.chrysalis.project.step.StepFiles;
import dev.chrysalis.project.step.StepFormat;
import dev.chrysalis.project.step.StepPlace;
import dev.chrysalis.project.step.StepTemplate;
import dev.chrysalis.project.step.StepText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Changes a release by hand, in its folder. Each verb writes at once and gives what it changed, to be taken back; a change after
 * which the folder could not be read any more is not made, and the reason is said. A step that is changed is a person's from then
 * on: planning the release again leaves it alone. Knows nothing of what ran: whether a step may still be changed, the caller decides.
 */
public final class ReleaseEditor {

    private final Path project;
    private final ReleaseFolder folder;

    /** @param project the project's folder */
    public ReleaseEditor(Path project, String release) {
        this.project = project;
        this.folder = new ReleaseFolder(project, project.resolve("releases").resolve(release));
    }

    /** Begins a release; its steps are a person's. */
    public FolderChange begin(Release release) {
        return change(Optional.empty(), () -> {
            new ReleaseWriter(project, release.name()).write(release);
            release.steps().forEach(step -> rewrite(step, step));
            return Optional.empty();
        });
    }

    public FolderChange describe(String title, String summary) {
        Release release = folder.read();
        return write(new Release(release.name(), title, summary, release.requires(), release.versions(), release.schedule(),
                release.answers(),
                release.probes(), release.plannedFor(), release.plannedTo(), release.phases()));
    }

    public FolderChange schedule(PhaseName phase, PhaseSchedule stretch) {
        Release release = folder.read();
        Map<PhaseName, PhaseSchedule> schedule = new HashMap<>(release.schedule());
        schedule.put(phase, stretch);
        return write(release.scheduled(schedule));
    }

    /** @param place before which step of the phase it comes; their count means behind them all */
    public FolderChange add(StepTemplate template, String title, PhaseName phase, int place) {
        return change(Optional.empty(), () -> {
            StepPlace found = new StepPlace(folder.stepFiles(phase), place);
            push(found, phase);
            StepId id = new StepId(folder.name(), phase, template.fileName(found.number(), title));
            template.files(id, title).forEach((name, image) -> image.writeTo(path(id, name)));
            if (template != StepTemplate.SCRIPT) {
                Step step = folder.read().step(id).orElseThrow();
                rewrite(step, step);
            }
            return Optional.of(id);
        });
    }

    /** Gives a step of SQL, a backfill, a check, a person's or a soak other words, times, SQL or another way back. */
    public FolderChange rewrite(Step step) {
        return change(Optional.of(step.id()), () -> {
            rewrite(folder.read().step(step.id()).orElseThrow(() -> gone(step.id())), step);
            return Optional.of(step.id());
        });
    }

    /** Gives a step's own file another text, whatever its kind. */
    public FolderChange rewrite(StepId id, String text) {
        return change(Optional.of(id), () -> {
            FileImage present = FileImage.of(files(id).main().path());
            FileImage.of(text, present.executable()).writeTo(files(id).main().path());
            return Optional.of(id);
        });
    }

    /** The text of a step's own file. */
    public String text(StepId id) {
        return files(id).main().text();
    }

    /** @param place counted among the other steps of the phase, without the one that moves */
    public FolderChange move(StepId id, PhaseName phase, int place) {
        return change(Optional.of(id), () -> {
            StepFiles moved = files(id);
            List<StepFiles> others = new ArrayList<>(folder.stepFiles(phase));
            int before = others.indexOf(moved);
            others.remove(moved);
            if (before == place) {
                return Optional.of(id);
            }
            StepPlace found = new StepPlace(others, place);
            push(found, phase);
            return Optional.of(renumber(moved, phase, found.number()));
        });
    }

    public FolderChange remove(StepId id) {
        return change(Optional.of(id), () -> {
            files(id).all().forEach(file -> AtomicFiles.delete(file.path()));
            return Optional.empty();
        });
    }

    private FolderChange write(Release release) {
        return change(Optional.empty(), () -> {
            new ReleaseWriter(project, release.name()).write(release);
            return Optional.empty();
        });
    }

    private FolderChange change(Optional<StepId> step, Edit edit) {
        FolderImage before = FolderImage.of(folder.folder());
        try {
            Optional<StepId> after = edit.make();
            folder.read();
            return new FolderChange(folder.folder(), before.to(FolderImage.of(folder.folder())), step, after);
        } catch (RuntimeException e) {
            new FolderChange(folder.folder(), FolderImage.of(folder.folder()).to(before), step, step).make();
            throw e;
        }
    }

    private void rewrite(Step before, Step after) {
        if (after.action() instanceof StepAction.Script) {
            return;
        }
        Map<String, String> written = StepFormat.of(before.action()).write(before);
        Map<String, String> wanted = StepFormat.of(after.action()).write(after);
        written.keySet().stream().filter(name -> !wanted.containsKey(name)).forEach(name -> AtomicFiles.delete(path(before.id(), name)));
        wanted.forEach((name, text) -> {
            SourceFile file = new SourceFile(project, path(after.id(), name));
            String edited = !written.containsKey(name) ? text
                    : StepText.of(file).edited(StepText.of(file, written.get(name)), StepText.of(file, text)).toString();
            AtomicFiles.write(file.path(), edited);
        });
    }

    private void push(StepPlace place, PhaseName phase) {
        place.pushed().forEach((files, number) -> renumber(files, phase, number));
    }

    private StepId renumber(StepFiles files, PhaseName phase, String number) {
        files.all().forEach(file -> AtomicFiles.move(file.path(), path(phase, renumbered(file.fileName(), number))));
        return new StepId(folder.name(), phase, renumbered(files.main().fileName(), number));
    }

    private static String renumbered(String fileName, String number) {
        return number + fileName.substring(new StepFileName(fileName).number().length());
    }

    private StepFiles files(StepId id) {
        return folder.stepFiles(id.phase()).stream().filter(files -> files.main().fileName().equals(id.fileName())).findFirst()
                .orElseThrow(() -> gone(id));
    }

    private Path path(StepId id, String fileName) {
        return path(id.phase(), fileName);
    }

    private Path path(PhaseName phase, String fileName) {
        return folder.folder().resolve(phase.folder()).resolve(fileName);
    }

    private static ChrysalisException gone(StepId id) {
        return new ChrysalisException(FaultCode.REFUSED, "The step " + id + " is not there any more.", "Nothing was changed.",
                "Read the project again with F5.");
    }

    /** Changes files; gives the step as it is called afterwards. */
    private interface Edit {
        Optional<StepId> make();
    }
}
