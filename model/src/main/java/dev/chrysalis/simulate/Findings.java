package dev.chrysalis.simulate;

import dev.chrysalis.plan.PhaseName;
import dev.chrysalis.simulate.Simulation.Proof;
import dev.chrysalis.simulate.Simulation.Way;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a rehearsal has found so far. */
final class Findings {

    private final List<Proof> proofs = new ArrayList<>();
    private final List<String> cautions = new ArrayList<>();
    private Optional<Stopper> stopper = Optional.empty();
    private boolean reachedDev;

    /**
     * Why it did not go on.
     *
     * @param sentence what it means for the release
     * @param detail   what the server or the step said
     */
    record Stopper(String sentence, String detail) {
    }

    void caution(String sentence) {
        cautions.add(sentence);
    }

    void proof(Way way, PhaseName phase, Optional<String> difference) {
        proofs.add(new Proof(way, phase, difference.orElse("")));
    }

    void stop(String sentence, String detail) {
        stopper = Optional.of(new Stopper(sentence, detail));
    }

    void reachedDev() {
        reachedDev = true;
    }

    boolean isReachedDev() {
        return reachedDev;
    }

    List<Proof> proofs() {
        return proofs;
    }

    List<String> cautions() {
        return cautions;
    }

    Optional<Stopper> stopper() {
        return stopper;
    }
}
