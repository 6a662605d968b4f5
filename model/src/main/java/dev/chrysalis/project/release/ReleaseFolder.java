package dev.chrysalis.project.release;

import dev.chrysalis.plan.Phase;
import dev.chrysalis.plan.PhaseName;
import dev.chrysalis.plan.Release;
import dev.chrysalis.plan.Step;
import dev.chrysalis.plan.StepId;
import dev.chrysalis.project.file.SourceFile;
import dev.chrysalis.project.step.StepFileName;
import dev.chrysalis.project.step.StepFiles;
import dev.chrysalis.project.step.StepFormat;
import dev.chrysalis.project.yaml.NearMatch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads the folder of one release. */
public record ReleaseFolder(Path project, Path folder) {

    public Release read() {
        refuseMistypedPhases();
        List<Phase> phases = Arrays.stream(PhaseName.values()).map(this::phase).toList();
        return ReleaseFile.read(file(ReleaseFile.NAME), name(), phases);
    }

    String name() {
        return folder.getFileName().toString();
    }

    SourceFile file(String path) {
        return new SourceFile(project, folder.resolve(path));
    }

    private void refuseMistypedPhases() {
        List<String> known = Arrays.stream(PhaseName.values()).map(PhaseName::folder).toList();
        for (Path entry : entries(folder)) {
            String entryName = entry.getFileName().toString();
            if (Files.isDirectory(entry) && !known.contains(entryName)) {
                NearMatch.of(entryName, known).ifPresent(match -> {
                    throw file(entryName).fault("There is no phase " + entryName + ".", "Did you mean " + match + "?");
                });
            }
        }
    }

    private Phase phase(PhaseName phase) {
        List<Step> steps = stepFiles(phase).stream()
                .map(files -> StepFormat.of(files.main().fileName()).read(files, new StepId(name(), phase, files.main().fileName())))
                .toList();
        return new Phase(phase, steps);
    }

    /** The files of each step, in the order of their names. */
    List<StepFiles> stepFiles(PhaseName phase) {
        Path place = folder.resolve(phase.folder());
        if (!Files.isDirectory(place)) {
            return List.of();
        }
        Map<String, SourceFile> mains = new TreeMap<>();
        List<SourceFile> besides = new ArrayList<>();
        for (Path entry : entries(place)) {
            SourceFile file = new SourceFile(project, entry);
            StepFileName name = new StepFileName(file.fileName());
            if (Files.isDirectory(entry) || file.fileName().equalsIgnoreCase("README.md")) {
                continue;
            }
            if (name.number().isEmpty()) {
                throw file.fault("A step's name begins with its number.",
                        "Name it like 010-" + file.fileName() + ", or move what is no step into a folder of its own.");
            }
            if (name.isUndo() || name.isDoneQuery()) {
                besides.add(file);
            } else {
                mains.put(file.fileName(), file);
            }
        }
        refuseEqualNumbers(mains.values());
        return withBesides(mains, besides);
    }

    private static void refuseEqualNumbers(Iterable<SourceFile> mains) {
        Map<Integer, SourceFile> byNumber = new HashMap<>();
        for (SourceFile file : mains) {
            String number = new StepFileName(file.fileName()).number();
            if (number.length() > 9) {
                throw file.fault("The number of the step is too long.", "Write three digits.");
            }
            SourceFile other = byNumber.put(Integer.valueOf(number), file);
            if (other != null) {
                throw file.fault("The step " + other.fileName() + " has the same number " + number + ".",
                        "Give one of them another number.");
            }
        }
    }

    private static List<StepFiles> withBesides(Map<String, SourceFile> mains, List<SourceFile> besides) {
        Map<String, SourceFile> undos = new HashMap<>();
        Map<String, SourceFile> dones = new HashMap<>();
        List<String> stems = mains.keySet().stream().map(name -> new StepFileName(name).stem()).toList();
        for (SourceFile file : besides) {
            StepFileName name = new StepFileName(file.fileName());
            if (!stems.contains(name.stem())) {
                throw file.fault("There is no step " + name.stem() + " beside it.", NearMatch.of(name.stem(), stems)
                        .map(match -> "Did you mean " + match + "?").orElse("Add the step, or remove this file."));
            }
            (name.isUndo() ? undos : dones).put(name.stem(), file);
        }
        return mains.values().stream().map(main -> {
            String stem = new StepFileName(main.fileName()).stem();
            return new StepFiles(main, Optional.ofNullable(undos.get(stem)), Optional.ofNullable(dones.get(stem)));
        }).sorted((a, b) -> Integer.compare(number(a), number(b))).toList();
    }

    private static int number(StepFiles files) {
        return Integer.parseInt(files.name().number());
    }

    private List<Path> entries(Path place) {
        try (Stream<Path> entries = Files.list(place)) {
            return entries.filter(entry -> !entry.getFileName().toString().startsWith(".")).sorted().toList();
        } catch (IOException e) {
            throw new SourceFile(project, place).fault("It cannot be read.", "Check that you may read it.", e);
        }
    }
}
