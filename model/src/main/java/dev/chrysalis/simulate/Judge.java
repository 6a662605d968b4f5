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

    /** @param passedOver whether a step was not run that is run on the database itself */
    Verdict judge(Findings findings, Optional<ProbeRecord.Failure> failure, List<ProbeResult> probes, boolean passedOver) {
        Optional<Verdict> stopped = findings.stopper().map(why -> new Verdict(false, NOT_SAFE + why.sentence(), why.detail()));
        return unequal(findings.proofs()).or(() -> stopped).or(() -> failure.map(Judge::broken))
                .orElseGet(() -> safe(findings, probes, passedOver));
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
        return proofs.stream().filter(proof -> !proof.equal()).findFirst()
                .map(proof -> new Verdict(false, NOT_SAFE + (proof.way() == Way.BACK
                ? "going back from " + proof.phase().folder() + " does not give back what was there."
                : "going forward again does not lead to the same schema."), sentence(proof.difference())));
    }

    private static String sentence(String clause) {
        return clause.substring(0, 1).toUpperCase(Locale.ROOT) + clause.substring(1) + ".";
    }

    /** Says no more than was shown. */
    private static Verdict safe(Findings findings, List<ProbeResult> probes, boolean passedOver) {
        boolean wholly = findings.proofs().stream().filter(proof -> proof.way() == Way.BACK).map(Proof::phase).distinct().count()
                == PhaseName.values().length;
        return new Verdict(true, shown(probes, wholly && !passedOver), (wholly ? "Every phase" : "Every phase that was rehearsed")
                + " goes back to the same schema and data, and forward again to exactly the planned schema"
                + (findings.isReachedDev() ? ", which is DEV's." : "."));
    }

    private static String shown(List<ProbeResult> probes, boolean all) {
        boolean old = probes.stream().anyMatch(probe -> !probe.newApplication());
        boolean recent = probes.stream().anyMatch(ProbeResult::newApplication);
        if (old && recent) {
            return (all ? "Safe to run" : "Safe to run as far as it was rehearsed")
                    + ": both applications keep working through every phase.";
        }
        return (all ? "Every step" : "Every step that was rehearsed") + " goes forward, and back again; nothing asked whether "
                + (old ? "the new application keeps" : recent ? "the old application keeps" : "the applications keep") + " working.";
    }
}
