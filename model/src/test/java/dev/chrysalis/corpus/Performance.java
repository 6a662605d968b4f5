package dev.chrysalis.corpus;

import dev.chrysalis.Chrysalis;
import dev.chrysalis.dialect.Database;
import dev.chrysalis.plan.Limits;
import dev.chrysalis.plan.PhaseName;
import dev.chrysalis.project.Project;
import dev.chrysalis.run.party.Operator;
import dev.chrysalis.run.party.RunControl;
import dev.chrysalis.run.party.RunObserver;
import dev.chrysalis.run.party.UnattendedOperator;
import dev.chrysalis.run.request.RunOutcome;
import dev.chrysalis.run.request.RunRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Performs the one release of a project: at once to its end, or back from each phase first. */
final class Performance {

    private static final String NAME = "corpus";

    private final Chrysalis chrysalis;
    private final Project project;
    private final Database prod;

    Performance(Chrysalis chrysalis, Project project, Database prod) {
        this.chrysalis = chrysalis;
        this.project = project;
        this.prod = prod;
    }

    /** What is wrong; empty where it went well. */
    Optional<Verdict> toTheEnd() {
        RunOutcome end = run(PhaseName.CONTRACT, new UnattendedOperator(NAME));
        return end instanceof RunOutcome.Finished ? Optional.empty() : Optional.of(stuck(Verdict.Kind.ERROR, end));
    }

    /** What is wrong with the ways back; empty where each gave PROD back. */
    Optional<Verdict> forthAndBack(Supplier<Dump> look, Supplier<Rows> rows) {
        Dump before = look.get();
        Rows rowsBefore = rows.get();
        for (PhaseName through : List.of(PhaseName.EXPAND, PhaseName.CONTRACT)) {
            Optional<Verdict> stopped = forthAndBack(through);
            if (stopped.isPresent()) {
                return stopped;
            }
            Dump reached = look.get();
            List<String> lost = rowsBefore.lostIn(rows.get());
            if (!reached.equals(before) || !lost.isEmpty()) {
                return Optional.of(Verdict.of(Verdict.Kind.NO_WAY_BACK, "back from " + through + "\n" + String.join("\n", lost) + "\n"
                        + reached.difference(before).text(5)));
            }
        }
        return Optional.empty();
    }

    private Optional<Verdict> forthAndBack(PhaseName through) {
        RunOutcome forth = run(through, new UnattendedOperator(NAME, false));
        if (!(forth instanceof RunOutcome.Finished) && !(forth instanceof RunOutcome.AnswerNeeded)) {
            return Optional.of(stuck(Verdict.Kind.ERROR, forth));
        }
        RunOutcome back = chrysalis.rollBack(prod, project, PhaseName.EXPAND, new UnattendedOperator(NAME), new RunObserver() { },
                new RunControl());
        return back instanceof RunOutcome.Finished ? Optional.empty() : Optional.of(stuck(Verdict.Kind.NO_WAY_BACK, back));
    }

    private RunOutcome run(PhaseName through, Operator operator) {
        return chrysalis.run(prod, new RunRequest(project.releases().get(0), through, false, project.folder(), Limits.DEFAULT, false, true,
                Optional.empty()), operator, new RunObserver() { }, new RunControl());
    }

    private static Verdict stuck(Verdict.Kind kind, RunOutcome outcome) {
        return Verdict.of(kind, outcome + (outcome instanceof RunOutcome.Failed failed ? "\n" + describe(failed.failure()) : ""));
    }

    /** What happened and where in Chrysalis. */
    static String describe(Throwable failure) {
        StringBuilder text = new StringBuilder();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            text.append(cause).append('\n');
            for (StackTraceElement frame : cause.getStackTrace()) {
                if (frame.getClassName().startsWith("dev.chrysalis")) {
                    text.append("    ").append(frame).append('\n');
                    break;
                }
            }
        }
        return text.toString();
    }
}
