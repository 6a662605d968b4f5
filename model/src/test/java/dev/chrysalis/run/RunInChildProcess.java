package dev.chrysalis.run;

import dev.chrysalis.dialect.h2.H2Dialect;
import dev.chrysalis.dialect.postgresql.PostgresqlDialect;
import dev.chrysalis.journal.JournalEntry;
import dev.chrysalis.plan.PhaseName;
import dev.chrysalis.testing.TestDatabase;
import java.util.concurrent.locks.LockSupport;

/** Runs the release of {@link KilledProcessTest} in a process of its own, and holds still after an event so that it can be killed there. */
final class RunInChildProcess {

    private RunInChildProcess() {
    }

    /** @param arguments the JDBC URL; the number of the event after which it holds still, or 0 */
    public static void main(String[] arguments) {
        boolean h2 = arguments[0].startsWith("jdbc:h2:");
        long last = Long.parseLong(arguments[1]);
        Trial trial = new Trial(new TestDatabase("child", arguments[0], () -> { }), h2 ? new H2Dialect() : new PostgresqlDialect());
        trial.alsoTold = new RunObserver() {
            @Override
            public void recorded(JournalEntry entry) {
                System.out.println("event " + entry.number());
                while (entry.number() == last) {
                    LockSupport.park();
                }
            }
        };
        System.out.println(trial.run(KilledProcessTest.release(), PhaseName.EXPAND));
    }
}
