package dev.chrysalis.runbook;

import dev.chrysalis.plan.PhaseName;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The parts of a runbook that somebody may choose, in the order in which they are printed. */
public enum RunbookSection {
    SUMMARY,
    PREPARATION,
    EXPAND,
    EXPAND_STEPS(EXPAND),
    EXPAND_WAY_BACK(EXPAND),
    ROLLOUT,
    ROLLOUT_STEPS(ROLLOUT),
    ROLLOUT_WAY_BACK(ROLLOUT),
    CONTRACT,
    CONTRACT_STEPS(CONTRACT),
    CONTRACT_WAY_BACK(CONTRACT),
    IF_SOMETHING_GOES_WRONG,
    REHEARSAL_REPORT,
    FULL_DEFINITIONS;

    private final RunbookSection parent;

    RunbookSection() {
        this(null);
    }

    RunbookSection(RunbookSection parent) {
        this.parent = parent;
    }

    /** As it stands in a runbook of that language. */
    public String title(PaperLanguage language) {
        return new Wording(language).section(this);
    }

    /** The section that this one is printed within; it is left out with it. */
    public Optional<RunbookSection> parent() {
        return Optional.ofNullable(parent);
    }

    /** The phase that it speaks of, where it speaks of one. */
    public Optional<PhaseName> phase() {
        return Arrays.stream(PhaseName.values()).filter(phase -> name().startsWith(phase.name())).findFirst();
    }

    static RunbookSection of(PhaseName phase) {
        return valueOf(phase.name());
    }

    static RunbookSection stepsOf(PhaseName phase) {
        return valueOf(phase.name() + "_STEPS");
    }

    static RunbookSection wayBackOf(PhaseName phase) {
        return valueOf(phase.name() + "_WAY_BACK");
    }

    /** What is printed unless somebody chose otherwise: all but the two appendices. */
    public static Set<RunbookSection> standard() {
        return Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.of(REHEARSAL_REPORT, FULL_DEFINITIONS)));
    }

    /** A name that links within a page lead to. */
    String anchor() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
