package dev.chrysalis.project.release;

import dev.chrysalis.plan.Answer;
import dev.chrysalis.plan.ApplicationVersions;
import dev.chrysalis.plan.Phase;
import dev.chrysalis.plan.PhaseName;
import dev.chrysalis.plan.PhaseSchedule;
import dev.chrysalis.plan.Probe;
import dev.chrysalis.plan.Probes;
import dev.chrysalis.plan.Release;
import dev.chrysalis.project.file.SourceFile;
import dev.chrysalis.project.yaml.TimeText;
import dev.chrysalis.project.yaml.YamlMapping;
import dev.chrysalis.project.yaml.YamlText;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** {@code release.yaml}: all of a release but its steps. */
final class ReleaseFile {

    static final String NAME = "release.yaml";
    static final String SCHEDULE = "schedule";

    private ReleaseFile() {
    }

    static Release read(SourceFile file, String name, List<Phase> phases) {
        YamlMapping yaml = YamlMapping.parse(file, file.text(), 0)
                .allowing("title", "summary", "requires", "application", SCHEDULE, "decisions", "probes");
        return new Release(name, yaml.text("title").orElse(name), yaml.text("summary").orElse("").strip(), yaml.texts("requires"),
                application(yaml), schedule(yaml), yaml.mappings("decisions").stream().map(ReleaseFile::answer).toList(),
                probes(yaml), FootprintFile.read(file.sibling(FootprintFile.NAME)),
                FootprintFile.readResult(file.sibling(FootprintFile.RESULT), phases), phases);
    }

    private static Optional<ApplicationVersions> application(YamlMapping yaml) {
        return yaml.mapping("application").map(application -> application.allowing("name", "before", "after"))
                .map(application -> new ApplicationVersions(application.required("name"), application.required("before"),
                        application.required("after")));
    }

    private static Map<PhaseName, PhaseSchedule> schedule(YamlMapping yaml) {
        Map<PhaseName, PhaseSchedule> schedule = new EnumMap<>(PhaseName.class);
        yaml.mapping(SCHEDULE).map(phases -> phases.allowing(Arrays.stream(PhaseName.values()).map(PhaseName::folder)
                .toArray(String[]::new)))
                .ifPresent(phases -> {
                    for (PhaseName phase : PhaseName.values()) {
                        phases.text(phase.folder()).map(text -> TimeText.parse(text, PhaseSchedule::new).orElseThrow(() ->
                                phases.fault(phase.folder(), text + " is no stretch of time.",
                                        "Write it like 2026-11-10 02:00 to 04:00, or with a date on both sides; it ends after it starts.")))
                                .ifPresent(stretch -> schedule.put(phase, stretch));
                    }
                });
        return schedule;
    }

    private static Answer answer(YamlMapping yaml) {
        yaml.allowing("id", "question", "answer", "parameters");
        Map<String, String> parameters = new TreeMap<>();
        yaml.mapping("parameters").ifPresent(given -> given.keys().forEach(key -> parameters.put(key, given.text(key).orElse(""))));
        return new Answer(yaml.required("id"), yaml.text("question").orElse(""), yaml.required("answer"), parameters);
    }

    private static Probes probes(YamlMapping yaml) {
        return yaml.mapping("probes").map(probes -> probes.allowing("before", "after"))
                .map(probes -> new Probes(probes(probes, "before"), probes(probes, "after"))).orElse(Probes.NONE);
    }

    private static List<Probe> probes(YamlMapping yaml, String key) {
        return yaml.mappings(key).stream().map(probe -> probe.allowing("name", "sql"))
                .map(probe -> new Probe(probe.required("name"), probe.required("sql").strip())).toList();
    }

    /** The block of each key that is not empty, in the order in which Chrysalis writes them. */
    static Map<String, String> blocks(Release release) {
        Map<String, YamlText> texts = new LinkedHashMap<>();
        texts.put("title", new YamlText().put("title", release.title()));
        texts.put("summary", release.summary().isEmpty() ? new YamlText() : new YamlText().put("summary", release.summary()));
        texts.put("requires", new YamlText().putList("requires", release.requires()));
        texts.put("application", release.versions().map(versions -> new YamlText().putMapping("application", new YamlText()
                .put("name", versions.application()).put("before", versions.before()).put("after", versions.after())))
                .orElseGet(YamlText::new));
        texts.put(SCHEDULE, new YamlText().putMapping(SCHEDULE, schedule(release)));
        texts.put("decisions", new YamlText().putMappings("decisions", release.answers().stream().map(answer -> {
            YamlText parameters = new YamlText();
            answer.parameters().forEach(parameters::put);
            return new YamlText().put("id", answer.decision()).put("question", answer.question()).put("answer", answer.option())
                    .putMapping("parameters", parameters);
        }).toList()));
        texts.put("probes", new YamlText().putMapping("probes", new YamlText()
                .putMappings("before", probes(release.probes().before())).putMappings("after", probes(release.probes().after()))));
        return asBlocks(texts);
    }

    /** The line of each phase that is scheduled. */
    static Map<String, String> scheduleBlocks(Release release) {
        Map<String, String> blocks = new LinkedHashMap<>();
        release.schedule().forEach((phase, stretch) -> blocks.put(phase.folder(),
                new YamlText().put(phase.folder(), text(stretch)).toString()));
        return blocks;
    }

    private static YamlText schedule(Release release) {
        YamlText schedule = new YamlText();
        release.schedule().forEach((phase, stretch) -> schedule.put(phase.folder(), text(stretch)));
        return schedule;
    }

    private static String text(PhaseSchedule stretch) {
        return TimeText.format(stretch.start(), stretch.end());
    }

    private static List<YamlText> probes(List<Probe> probes) {
        return probes.stream().map(probe -> new YamlText().put("name", probe.name()).put("sql", probe.sql())).toList();
    }

    private static Map<String, String> asBlocks(Map<String, YamlText> texts) {
        Map<String, String> blocks = new LinkedHashMap<>();
        texts.forEach((key, text) -> {
            if (!text.isEmpty()) {
                blocks.put(key, text.toString());
            }
        });
        return blocks;
    }
}
