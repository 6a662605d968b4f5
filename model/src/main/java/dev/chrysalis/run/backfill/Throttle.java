package dev.chrysalis.run.backfill;

import dev.chrysalis.plan.StepAction;
import dev.chrysalis.run.session.RunSession;
import dev.chrysalis.run.session.Stopwatch;
import dev.chrysalis.run.wording.Words;
import dev.chrysalis.run.work.YesNoQuestion;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

/** Says when a backfill must wait: while a replica is behind, or while the operator's own query says so. */
final class Throttle {

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    private final RunSession session;
    private final Optional<String> query;
    private Optional<Stopwatch> lastLook = Optional.empty();

    Throttle(RunSession session, StepAction.Backfill backfill) {
        this.session = session;
        this.query = backfill.throttle();
    }

    /** Why it must wait; looks at most once a second, because a batch is shorter. */
    Optional<String> reason() throws SQLException {
        if (lastLook.isPresent() && lastLook.get().elapsed().compareTo(BETWEEN_LOOKS) < 0) {
            return Optional.empty();
        }
        Optional<String> reason = replica();
        if (reason.isEmpty() && query.isPresent() && new YesNoQuestion(query.get()).isAnsweredYes(session)) {
            reason = Optional.of("the throttle query says to wait");
        }
        session.connection().rollback();
        lastLook = reason.isPresent() ? Optional.empty() : Optional.of(new Stopwatch());
        return reason;
    }

    /** @return whether the run may go on */
    boolean await() throws InterruptedException {
        return session.party().control().await(BETWEEN_LOOKS);
    }

    private Optional<String> replica() throws SQLException {
        Duration limit = session.limits().maximumLag();
        return session.control().replicationLag(session.connection())
                .filter(lag -> lag.compareTo(limit) > 0)
                .map(lag -> "a replica is " + Words.of(lag) + " behind, more than " + Words.of(limit));
    }
}
