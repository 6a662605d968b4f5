package dev.chrysalis.simulate;

import dev.chrysalis.plan.PhaseName;
import dev.chrysalis.simulate.Simulation.ProbeResult;
import dev.chrysalis.simulate.Simulation.Proof;
import dev.chrysalis.simulate.Simulation.Verdict;
import dev.chrysalis.simulate.Simulation.Way;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Says in a sentence whether a release may be run; the gravest finding gives the sentence. */
final class Judge {

    private static final String NOT_SAFE = "Not safe to run: ";

    Verdict judge(Findings findings, Optional<ProbeRecord.Failure> failure, List<ProbeResult> probes) {
        Optional<Verdict> stopped = findings.stopper().map(why -> new Verdict(false, NOT_SAFE + why.sentence(), why.detail()));
        return unequal(findings.proofs()).or(() -> stopped).or(() -> failure.map(Judge::broken)).orElseGet(() -> safe(findings, probes));
    }

    private static Verdict broken(ProbeRecord.Failure failure) {
        return new Verdict(false, NOT_SAFE + "the " + (failure.newApplication() ? "new" : "old") + " application breaks at \""
                + failure.probe() + "\" " + where(failure.moment().state()) + failure.moment().words() + ".", failure.reason());
    }

    private static String where(Simulation.State state) {
        return switch (state) {
            case BEFORE -> "before anything was changed";
            case EXPANDED -> "in expand";
            case ROLLED_OUT -> "in rollout";
            case HIDDEN -> "when the old is hidden";
            case DROPPED -> "when the old is dropped";
        };
    }

    private static Optional<Verdict> unequal(List<Proof> proofs) {
        return proofs.stream().filter(proof -> !proof.equal()).findFirst().map(proof -> new Verdict(false, NOT_SAFE + (proof.way() == Way.BACK
                ? "going back from " + proof.phase().folder() + " does not give back what was there."
                : "going forward again does not lead to the same schema."), sentence(proof.difference())));
    }

    private static String sentence(String clause) {
        return clause.substring(0, 1).toUpperCase(Locale.ROOT) + clause.substring(1) + ".";
    }

    private static Verdict safe(Findings findings, List<ProbeResult> probes) {
        boolean both = probes.stream().anyMatch(ProbeResult::newApplication) && probes.stream().anyMatch(probe -> !probe.newApplication());
        String sentence = both ? "Safe to run: both applications keep working through every phase."
                : "Safe to run: every step goes forward, and back again.";
        boolean wholly = findings.proofs().stream().filter(proof -> proof.way() == Way.BACK).map(Proof::phase).distinct().count()
                == PhaseName.values().length;
        return new Verdict(true, sentence, (wholly ? "Every phase" : "Every phase that was rehearsed")
                + " goes back to the same schema and data, and forward again to exactly the planned schema"
                + (findings.isReachedDev() ? ", which is DEV's." : "."));
    }
}
