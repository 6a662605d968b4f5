package dev.chrysalis.run;

import dev.chrysalis.dialect.h2.H2Dialect;
import dev.chrysalis.dialect.postgresql.PostgresqlDialect;
import dev.chrysalis.journal.JournalEntry;
import dev.chrysalis.journal.StepEvent;
import dev.chrysalis.plan.PhaseName;
import dev.chrysalis.plan.Release;
import dev.chrysalis.plan.Step;
import dev.chrysalis.run.party.RunObserver;
import dev.chrysalis.testing.TestDatabase;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;

/** Runs the releases of {@link KilledProcessTest} in a process of its own, and holds still at an event so that it can be killed there. */
final class RunInChildProcess {

    private RunInChildProcess() {
    }

    /**
     * @param arguments the JDBC URL; the number of the event after which it holds still, or a step at whose first, or what a script says
     *                  then; for the latter two their folder, and whether it goes {@code back}
     */
    public static void main(String[] arguments) {
        boolean h2 = arguments[0].startsWith("jdbc:h2:");
        String last = arguments[1];
        Trial trial = new Trial(new TestDatabase("child", arguments[0], () -> { }), h2 ? new H2Dialect() : new PostgresqlDialect());
        trial.alsoTold = new RunObserver() {
            @Override
            public void recorded(JournalEntry entry) {
                String step = entry.event() instanceof StepEvent event ? event.step().path() : "";
                tell(last.equals(step) ? step : Long.toString(entry.number()), last);
            }

            @Override
            public void said(Step step, String line) {
                tell(line, last);
            }
        };
        if (arguments.length == 2) {
            System.out.println(trial.run(KilledProcessTest.release(), PhaseName.EXPAND));
        } else {
            trial.folder = Path.of(arguments[2]);
            trial.skipSoak = true;
            Release release = new EveryKindOfStep(trial.folder, h2).release();
            System.out.println(arguments[3].equals("back") ? trial.rollBack(release, PhaseName.EXPAND)
                    : trial.run(release, PhaseName.CONTRACT));
        }
    }

    private static void tell(String place, String last) {
        System.out.println("event " + place);
        while (place.equals(last)) {
            LockSupport.park();
        }
    }
}
