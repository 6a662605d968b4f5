package dev.chrysalis.run.request;

import dev.chrysalis.journal.Origin;
import dev.chrysalis.run.party.Operator;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * From where releases are run.
 *
 * @param random      for the jitter between two tries for a lock
 * @param host        the name of this machine
 * @param application the version of Chrysalis
 */
public record Workplace(Clock clock, RandomGenerator random, String host, String application) {

    /** This machine and this version. */
    public static Workplace here(Clock clock) {
        return new Workplace(clock, RandomGenerator.getDefault(), thisHost(),
                Optional.ofNullable(Workplace.class.getPackage().getImplementationVersion()).orElse("development"));
    }

    private static String thisHost() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "unknown host";
        }
    }

    public Origin origin(Operator operator) {
        return new Origin(operator.name(), host, application);
    }
}
