package dev.chrysalis.corpus;

import dev.chrysalis.Chrysalis;
import dev.chrysalis.capture.Capture;
import dev.chrysalis.dialect.Database;
import dev.chrysalis.dialect.postgresql.PostgresqlDialect;
import dev.chrysalis.diff.Comparer;
import dev.chrysalis.diff.Comparison;
import dev.chrysalis.plan.Limits;
import dev.chrysalis.plan.PhaseName;
import dev.chrysalis.plan.PlanOutcome;
import dev.chrysalis.plan.PlanRequest;
import dev.chrysalis.plan.Step;
import dev.chrysalis.run.Operator;
import dev.chrysalis.run.RunControl;
import dev.chrysalis.run.RunObserver;
import dev.chrysalis.run.RunOutcome;
import dev.chrysalis.run.RunRequest;
import dev.chrysalis.testing.TestDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Plans and performs one case with the recommended answers, and judges what came out. */
final class Convergence {

    private static final Operator YES = new Operator() {
        @Override
        public String name() {
            return "corpus";
        }

        @Override
        public boolean confirm(Step step) {
            return true;
        }

        @Override
        public boolean confirmUndo(Step step, String instructions) {
            return true;
        }

        @Override
        public boolean passPointOfNoReturn(Step step) {
            return true;
        }

        @Override
        public CutOffAnswer resolveCutOff(Step step) {
            return CutOffAnswer.STOP;
        }
    };

    private final Chrysalis chrysalis = new Chrysalis(Clock.systemUTC());
    private final CorpusServer server;
    private final boolean reverse;

    Convergence(CorpusServer server, boolean reverse) {
        this.server = server;
        this.reverse = reverse;
    }

    Verdict judge(CorpusCase corpusCase) {
        try {
            return judge(server.load(prodName(), corpusCase, reverse), server.load(devName(), corpusCase, !reverse));
        } catch (IllegalStateException e) {
            return new Verdict(Verdict.Kind.UNLOADABLE, e.getMessage());
        }
    }

    private Verdict judge(TestDatabase prod, TestDatabase dev) {
        Comparison comparison = compare(prod, dev);
        Dump wanted = Dump.parse(server.dump(devName())).withoutColumnOrder();
        PlanOutcome planned;
        try {
            planned = chrysalis.plan(new PlanRequest("corpus", comparison, Optional.empty(), List.of(), true, Limits.DEFAULT),
                    database(dev), database(prod));
        } catch (RuntimeException e) {
            return new Verdict(Verdict.Kind.ERROR, comparison.changes().size() + " changes; " + describe(e));
        }
        if (planned instanceof PlanOutcome.Planned release) {
            return perform(release, prod, dev, wanted);
        }
        if (planned instanceof PlanOutcome.Refused refused) {
            return new Verdict(Verdict.Kind.REFUSED, refused.refusals().stream().map(String::valueOf).collect(Collectors.joining("\n")));
        }
        if (planned instanceof PlanOutcome.Undecided undecided) {
            return new Verdict(Verdict.Kind.REFUSED, "undecided: " + undecided.open());
        }
        String difference = Dump.parse(server.dump(prodName())).withoutColumnOrder().difference(wanted, 5);
        return new Verdict(difference.isEmpty() ? Verdict.Kind.EQUAL : Verdict.Kind.FAIL, difference);
    }

    private Verdict perform(PlanOutcome.Planned planned, TestDatabase prod, TestDatabase dev, Dump wanted) {
        try {
            RunOutcome outcome = chrysalis.run(database(prod), new RunRequest(planned.release(), PhaseName.CONTRACT, false,
                    Path.of("."), Limits.DEFAULT, false, true, Optional.empty()), YES, new RunObserver() { }, new RunControl());
            if (!(outcome instanceof RunOutcome.Finished)) {
                return new Verdict(Verdict.Kind.STUCK, String.valueOf(outcome)
                        + (outcome instanceof RunOutcome.Failed failed ? "\n" + describe(failed.failure()) : ""));
            }
        } catch (RuntimeException e) {
            return new Verdict(Verdict.Kind.STUCK, describe(e));
        }
        return judge(compare(prod, dev), wanted);
    }

    private Verdict judge(Comparison left, Dump wanted) {
        Dump reached = Dump.parse(server.dump(prodName())).withoutColumnOrder();
        String difference = reached.difference(wanted, 5);
        if (!difference.isEmpty()) {
            return new Verdict(Verdict.Kind.FAIL, (left.equal() ? "UNSEEN " : "seen as " + left.changes() + " ") + "\n" + difference);
        }
        if (!left.equal()) {
            return new Verdict(Verdict.Kind.GHOST, left.changes().toString());
        }
        return new Verdict(left.remarks().isEmpty() ? Verdict.Kind.PASS : Verdict.Kind.ORDER, "");
    }

    private String prodName() {
        return reverse ? "corpus_reverse_prod" : "corpus_prod";
    }

    private String devName() {
        return reverse ? "corpus_reverse_dev" : "corpus_dev";
    }

    private Comparison compare(TestDatabase prod, TestDatabase dev) {
        return new Comparer().compare(new Capture().read(database(prod)), new Capture().read(database(dev)));
    }

    private Database database(TestDatabase database) {
        return database.as(new PostgresqlDialect());
    }

    private static String describe(Throwable failure) {
        StringBuilder text = new StringBuilder();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            text.append(cause).append('\n');
            for (StackTraceElement frame : cause.getStackTrace()) {
                if (frame.getClassName().startsWith("dev.chrysalis") && text.length() < 1500) {
                    text.append("    ").append(frame).append('\n');
                    break;
                }
            }
        }
        return text.toString();
    }
}
