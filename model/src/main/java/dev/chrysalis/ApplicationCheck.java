package dev.chrysalis;

import dev.chrysalis.journal.PhaseProgress;
import dev.chrysalis.journal.ReleaseProgress;
import dev.chrysalis.journal.ReleaseState;
import dev.chrysalis.journal.RunState;
import dev.chrysalis.plan.ApplicationVersions;
import dev.chrysalis.plan.PhaseName;
import dev.chrysalis.plan.Release;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Says which versions of an application live with a database as it is. From the end of a release's expand on, the version after it
 * may come; from the start of its contract on, the version before it may not. After a contract that names no version nobody knows.
 */
final class ApplicationCheck {

    private final List<Release> releases;
    private final List<Release> unnamed;
    private final RunState state;

    /** @param releases by name, which is by time */
    ApplicationCheck(List<Release> releases, RunState state) {
        Map<Boolean, List<Release>> named = releases.stream().sorted(Comparator.comparing(Release::name))
                .collect(Collectors.partitioningBy(release -> release.versions().isPresent()));
        this.releases = named.get(true);
        this.unnamed = named.get(false);
        this.state = state;
    }

    /** @param asked a version, or {@code application:version} */
    VersionCheck check(String asked) {
        String version = asked.substring(asked.lastIndexOf(':') + 1);
        Optional<String> application = asked.contains(":") ? Optional.of(asked.substring(0, asked.lastIndexOf(':'))) : Optional.empty();
        List<String> findings = new ArrayList<>();
        boolean holds = true;
        for (String name : applications(application)) {
            Range range = range(name);
            boolean fits = range.holds(version);
            holds &= fits;
            findings.add(name + " " + version + (fits ? " can live" : " cannot live") + " with this database: " + range.sentence(version));
        }
        Optional<String> unknown = unknownSince();
        unknown.ifPresent(findings::add);
        if (unknown.isPresent()) {
            holds = false;
        } else if (findings.isEmpty()) {
            findings.add("No release of this project says which version of " + application.orElse("the application") + " it needs.");
            holds = application.isEmpty();
        }
        return new VersionCheck(asked, holds, findings);
    }

    /** What a contract took away that says nothing of applications, and no later release does. */
    private Optional<String> unknownSince() {
        String latest = releases.isEmpty() ? "" : releases.get(releases.size() - 1).name();
        return unnamed.stream().filter(release -> release.name().compareTo(latest) > 0)
                .filter(release -> contractIsStarted(release) && !release.phase(PhaseName.CONTRACT).steps().isEmpty()).findFirst()
                .map(release -> "The contract of " + release.name()
                        + " takes things away from this database, and its release.yaml does not say"
                        + " which version of the application can do without them: add application with its name, before and after.");
    }

    private Set<String> applications(Optional<String> wanted) {
        Set<String> names = new LinkedHashSet<>();
        releases.forEach(release -> release.versions().map(ApplicationVersions::application)
                .filter(name -> wanted.isEmpty() || wanted.get().equals(name)).ifPresent(names::add));
        return names;
    }

    private Range range(String application) {
        List<Release> own = releases.stream()
                .filter(release -> release.versions().map(ApplicationVersions::application).equals(Optional.of(application))).toList();
        Optional<Bound> from = Optional.empty();
        Optional<Bound> to = Optional.empty();
        for (Release release : own) {
            ApplicationVersions versions = release.versions().orElseThrow();
            if (isExpanded(release)) {
                Bound bound = contractIsStarted(release) ? new Bound(versions.after(), "contract of " + release.name() + " was started")
                        : new Bound(versions.before(), release.name() + " is expanded and serves both versions");
                from = later(from, bound);
                to = later(to, new Bound(versions.after(), "expand of " + release.name() + " is done"));
            }
        }
        Bound untouched = new Bound(own.get(0).versions().orElseThrow().before(), "expand of " + own.get(0).name() + " is not done");
        return new Range(from.orElse(untouched), to.orElse(untouched));
    }

    private static Optional<Bound> later(Optional<Bound> known, Bound other) {
        return known.isPresent() && new VersionNumber(known.get().version()).compareTo(new VersionNumber(other.version())) >= 0 ? known
                : Optional.of(other);
    }

    private boolean isExpanded(Release release) {
        ReleaseProgress progress = state.release(release.name());
        return progress.state() == ReleaseState.CLOSED || progress.phase(PhaseName.EXPAND).flatMap(PhaseProgress::finished).isPresent();
    }

    private boolean contractIsStarted(Release release) {
        ReleaseProgress progress = state.release(release.name());
        return progress.state() == ReleaseState.CLOSED || progress.phase(PhaseName.CONTRACT).isPresent();
    }

    /** One end of the range, and why it is there. */
    private record Bound(String version, String reason) {
    }

    private record Range(Bound from, Bound to) {

        boolean holds(String version) {
            return !isTooOld(version) && !isTooNew(version);
        }

        private boolean isTooOld(String version) {
            return new VersionNumber(version).comparedWithin(new VersionNumber(from.version())) < 0;
        }

        private boolean isTooNew(String version) {
            return new VersionNumber(version).comparedWithin(new VersionNumber(to.version())) > 0;
        }

        String sentence(String version) {
            String span = from.version().equals(to.version()) ? "it is ready for " + from.version()
                    : "it is ready for " + from.version() + " to " + to.version();
            if (isTooNew(version)) {
                return span + ", and not for a newer one: " + to.reason() + ".";
            }
            return isTooOld(version) ? span + ", and no longer for an older one: " + from.reason() + "." : span + ".";
        }
    }
}
