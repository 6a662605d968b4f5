package dev.chrysalis.project.release;

import dev.chrysalis.fault.ChrysalisException;
import dev.chrysalis.fault.FaultCode;
import dev.chrysalis.plan.PhaseName;
import dev.chrysalis.plan.Release;
import dev.chrysalis.plan.Step;
import dev.chrysalis.plan.StepId;
import dev.chrysalis.project.file.AtomicFiles;
import dev.chrysalis.project.file.SourceFile;
import dev.chrysalis.project.step.BackfillFormat;
import dev.chrysalis.project.step.ManualFormat;
import dev.chrysalis.project.step.OptionBlock;
import dev.chrysalis.project.step.ScriptFormat;
import dev.chrysalis.project.step.StepFileName;
import dev.chrysalis.project.step.StepFiles;
import dev.chrysalis.project.step.StepFormat;
import dev.chrysalis.project.yaml.YamlEdit;
import dev.chrysalis.project.yaml.YamlMapping;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Writes a release into its folder: what means the same already keeps every byte, what a person added is kept, and a step that
 * was planned and is no more is removed.
 */
public final class ReleaseWriter {

    private final ReleaseFolder folder;

    /** @param project the project's folder */
    public ReleaseWriter(Path project, String release) {
        if (release.isBlank() || release.startsWith(".") || release.matches(".*[/\\\\:*?\"<>|\\p{Cntrl}].*")) {
            throw new ChrysalisException(FaultCode.BAD_REQUEST, "A release cannot be called " + release + ".", "Nothing was changed.",
                    "Use letters, digits, dots and hyphens, like 2026.11-message-time.");
        }
        this.folder = new ReleaseFolder(project, project.resolve("releases").resolve(release));
    }

    public void write(Release release) {
        Path file = folder.folder().resolve(ReleaseFile.NAME);
        Optional<Release> present = Files.isRegularFile(file) ? Optional.of(folder.read()) : Optional.empty();
        Map<String, Step> presentSteps = new HashMap<>();
        present.ifPresent(known -> known.steps().forEach(step -> presentSteps.put(step.id().path(), step)));
        for (PhaseName phase : PhaseName.values()) {
            removeFormerSteps(release, phase);
            Set<Integer> taken = numbersOnDisk(phase);
            release.phase(phase).steps().forEach(step ->
                    writeStep(besideOthers(step, phase, taken), Optional.ofNullable(presentSteps.get(step.id().path()))));
        }
        String text = present.map(known -> edited(known, release)).orElseGet(() -> YamlEdit.join(ReleaseFile.blocks(release)));
        writeIfOther(file, text);
        release.plannedFor().ifPresentOrElse(footprint -> writeIfOther(file.resolveSibling(FootprintFile.NAME),
                FootprintFile.text(footprint)),
                () -> AtomicFiles.delete(file.resolveSibling(FootprintFile.NAME)));
        Path result = file.resolveSibling(FootprintFile.RESULT);
        release.plannedTo().ifPresentOrElse(planned -> {
            if (planned.asPlanned()) {
                writeIfOther(result, FootprintFile.resultText(planned.objects(), folder.read().phases()));
            }
        }, () -> AtomicFiles.delete(result));
    }

    private String edited(Release present, Release release) {
        String text = folder.file(ReleaseFile.NAME).text();
        Map<String, String> before = ReleaseFile.blocks(present);
        Map<String, String> after = ReleaseFile.blocks(release);
        if (before.containsKey(ReleaseFile.SCHEDULE) && after.containsKey(ReleaseFile.SCHEDULE)) {
            text = YamlEdit.applyWithin(text, ReleaseFile.SCHEDULE, ReleaseFile.scheduleBlocks(present),
                    ReleaseFile.scheduleBlocks(release));
            before.put(ReleaseFile.SCHEDULE, after.get(ReleaseFile.SCHEDULE));
        }
        return YamlEdit.apply(text, before, after);
    }

    private void writeStep(Step step, Optional<Step> present) {
        Path place = folder.folder().resolve(step.id().phase().folder());
        Path file = place.resolve(step.id().fileName());
        if (Files.isRegularFile(file) && !isPlanned(new SourceFile(place, file))) {
            return;
        }
        StepFormat format = StepFormat.of(step.action());
        Map<String, String> wanted = format.write(step);
        if (present.map(known -> StepFormat.of(known.action()).write(known).equals(wanted)).orElse(false)) {
            return;
        }
        StepFileName name = new StepFileName(step.id().fileName());
        for (String beside : new String[] {name.undo(), name.doneQuery()}) {
            if (!wanted.containsKey(beside)) {
                AtomicFiles.delete(place.resolve(beside));
            }
        }
        wanted.forEach((fileName, text) -> writeIfOther(place.resolve(fileName), text));
    }

    private Set<Integer> numbersOnDisk(PhaseName phase) {
        Set<Integer> numbers = new HashSet<>();
        folder.stepFiles(phase).forEach(files -> numbers.add(Integer.valueOf(files.name().number())));
        return numbers;
    }

    /** A new step whose number a person's step has already comes right after that one. */
    private Step besideOthers(Step step, PhaseName phase, Set<Integer> taken) {
        String fileName = step.id().fileName();
        int number = Integer.parseInt(step.id().number());
        if (Files.exists(folder.folder().resolve(step.id().path())) || taken.add(number)) {
            return step;
        }
        do {
            number++;
        } while (!taken.add(number));
        String renamed = String.format("%03d", number) + fileName.substring(step.id().number().length());
        return new Step(new StepId(step.id().release(), phase, renamed), step.title(), step.action(), step.undo(), step.done(),
                step.hazards(), step.lock(), step.estimate(), step.patience(), step.waves(), step.digest());
    }

    private void removeFormerSteps(Release release, PhaseName phase) {
        for (StepFiles files : folder.stepFiles(phase)) {
            boolean wanted = release.phase(phase).steps().stream().anyMatch(step -> step.id().fileName().equals(files.main().fileName()));
            if (!wanted && isPlanned(files.main())) {
                files.all().forEach(file -> AtomicFiles.delete(file.path()));
            }
        }
    }

    /** Whether Chrysalis wrote it; a person who takes such a step over removes the option. */
    private static boolean isPlanned(SourceFile file) {
        StepFormat format = StepFormat.of(file.fileName());
        if (format instanceof ScriptFormat) {
            return false;
        }
        if (format instanceof BackfillFormat) {
            return YamlMapping.parse(file, file.text(), 0).flag("planned", false);
        }
        OptionBlock block = format instanceof ManualFormat ? OptionBlock.ofMarkdown(file) : OptionBlock.ofSql(file);
        return block.options().flag("planned", false);
    }

    private static void writeIfOther(Path file, String text) {
        boolean same = Files.isRegularFile(file) && new SourceFile(file.getParent(), file).text().equals(text);
        if (!same) {
            AtomicFiles.write(file, text);
        }
    }
}
