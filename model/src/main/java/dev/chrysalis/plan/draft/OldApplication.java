package dev.chrysalis.plan.draft;

import dev.chrysalis.dialect.sql.SqlText;
import dev.chrysalis.plan.ApplicationVersions;
import dev.chrysalis.plan.StepAction;
import dev.chrysalis.plan.Undo;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectKind;
import dev.chrysalis.schema.ObjectName;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Lets contract begin only when no session of the old application has been seen for a while, where sessions say who they are. */
public final class OldApplication {

    private static final Duration TIME_LIMIT = Duration.ofHours(1);
    private static final Duration EVERY = Duration.ofSeconds(10);
    private static final Duration HOLDS_FOR = Duration.ofMinutes(5);

    private OldApplication() {
    }

    /** The drafts, with a check before the first that hides, tightens or drops. */
    public static List<Draft> goneBefore(List<Draft> drafts, Optional<ApplicationVersions> versions, SqlText sql) {
        boolean contracts = drafts.stream().anyMatch(draft -> draft.stage().compareTo(Stage.HIDE) >= 0);
        return versions.filter(named -> contracts && !named.before().isBlank() && !named.before().equals(named.after()))
                .flatMap(named -> sql.states().noSessionOf(names(named)).map(query -> waiting(drafts, named, query))).orElse(drafts);
    }

    /** How a session of that version may call itself. */
    private static List<String> names(ApplicationVersions versions) {
        return Stream.of("/", " ", "-", ":", "@", "_", "/v", " v", "-v", ":v", "@v", "_v")
                .map(between -> versions.application() + between + versions.before()).toList();
    }

    private static List<Draft> waiting(List<Draft> drafts, ApplicationVersions versions, String query) {
        String old = versions.application() + " " + versions.before();
        ObjectState gone = ObjectState.away(new ObjectId(ObjectKind.OTHER, ObjectName.unqualified(versions.application()),
                "sessions of " + old));
        List<Draft> all = new ArrayList<>();
        all.add(Draft.in(Stage.HIDE, "Check that no " + old + " is connected any more")
                .action(new StepAction.Check(query, TIME_LIMIT, EVERY, HOLDS_FOR))
                .undo(new Undo.Nothing())
                .notice("sessions-name-themselves", "It sees sessions whose application_name is the application and its version, such as "
                        + versions.application() + "/" + versions.before() + ".")
                .gives(gone)
                .build());
        drafts.forEach(draft -> all.add(draft.stage() == Stage.HIDE ? draft.needing(Set.of(gone)) : draft));
        return all;
    }
}
