package dev.chrysalis.project.file;

import dev.chrysalis.fault.ChrysalisException;
import dev.chrysalis.fault.FaultCode;
import dev.chrysalis.plan.PhaseName;
import dev.chrysalis.plan.StepId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What was changed in a release's folder, to the byte, so that it can be taken back and made again. */
public final class FolderChange {

    /** What a file held before and what it holds after; empty where there is none. */
    record FileChange(Optional<FileImage> before, Optional<FileImage> after) {
    }

    private final Path folder;
    private final Map<String, FileChange> files;
    private final Optional<StepId> stepBefore;
    private final Optional<StepId> stepAfter;

    public FolderChange(Path folder, Map<String, FileChange> files, Optional<StepId> stepBefore, Optional<StepId> stepAfter) {
        this.folder = folder;
        this.files = Map.copyOf(files);
        this.stepBefore = stepBefore;
        this.stepAfter = stepAfter;
    }

    /** Whether everything stayed as it was. */
    public boolean isEmpty() {
        return files.isEmpty();
    }

    public String release() {
        return folder.getFileName().toString();
    }

    /** The step that it is about, as it is called once the change is made; empty where there is none, or no more. */
    public Optional<StepId> step() {
        return stepAfter;
    }

    public FolderChange reversed() {
        Map<String, FileChange> back = new TreeMap<>();
        files.forEach((path, change) -> back.put(path, new FileChange(change.after(), change.before())));
        return new FolderChange(folder, back, stepAfter, stepBefore);
    }

    /**
     * Makes the change.
     *
     * @throws ChrysalisException REFUSED where one of its files was changed by somebody else meanwhile; then nothing is written
     */
    public void make() {
        files.forEach((path, change) -> {
            Path file = folder.resolve(path);
            Optional<FileImage> present = Files.isRegularFile(file) ? Optional.of(FileImage.of(file)) : Optional.empty();
            if (!present.equals(change.before())) {
                throw new ChrysalisException(FaultCode.REFUSED, "The file " + path + " of " + release() + " was changed meanwhile.",
                        "Nothing was written, and no database was touched.", "Look at the file, and make the change by hand.");
            }
        });
        files.forEach((path, change) -> change.after().ifPresentOrElse(image -> image.writeTo(folder.resolve(path)),
                () -> AtomicFiles.delete(folder.resolve(path))));
        for (PhaseName phase : PhaseName.values()) {
            AtomicFiles.deleteIfEmpty(folder.resolve(phase.folder()));
        }
        AtomicFiles.deleteIfEmpty(folder);
    }
}
