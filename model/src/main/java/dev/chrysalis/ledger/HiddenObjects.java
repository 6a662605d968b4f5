package dev.chrysalis.ledger;

import dev.chrysalis.dialect.Database;
import dev.chrysalis.dialect.server.HiddenName;
import dev.chrysalis.dialect.server.ServerControl;
import dev.chrysalis.fault.ChrysalisException;
import dev.chrysalis.fault.FaultCode;
import dev.chrysalis.journal.RunState;
import dev.chrysalis.journal.StepProgress;
import dev.chrysalis.plan.Release;
import dev.chrysalis.plan.Step;
import dev.chrysalis.plan.StepAction;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads what is hidden on a database, and finds in the project which step hid it. */
public final class HiddenObjects {

    private final List<Release> releases;
    private final RunState state;

    public HiddenObjects(List<Release> releases, RunState state) {
        this.releases = List.copyOf(releases);
        this.state = state;
    }

    /** @throws ChrysalisException where the server does not let itself be asked */
    public List<HiddenObject> on(Database database) {
        ServerControl control = database.dialect().control();
        try (Connection connection = database.connect()) {
            List<HiddenObject> objects = new ArrayList<>();
            for (HiddenName name : control.hiddenNames(connection)) {
                Optional<Step> step = hiding(name);
                objects.add(new HiddenObject(name, step.map(Step::id), step.map(this::progress).flatMap(StepProgress::since),
                        control.sessions().naming(connection, name.formerName()).stream()
                                .filter(session -> !session.query().contains(name.name())).toList()));
            }
            return objects;
        } catch (SQLException e) {
            throw new ChrysalisException(FaultCode.UNEXPECTED, "What is hidden could not be read: " + e.getMessage() + ".",
                    "Nothing was changed.",
                    "See what the server says, then try again.", e);
        }
    }

    /** The step that gave it its name, of those that took effect; two tables may each hide a column of one name. */
    private Optional<Step> hiding(HiddenName name) {
        Pattern renaming = Pattern.compile("TO\\s+\"?(?:\\w+\\.)?\"?" + Pattern.quote(name.name()) + "\\b", Pattern.CASE_INSENSITIVE);
        String holder = name.holder().substring(name.holder().lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return releases.stream().flatMap(Release::steps).filter(step -> progress(step).mayHaveEffect())
                .filter(step -> step.action() instanceof StepAction.Sql sql && renaming.matcher(sql.text()).find()
                        && (!name.kind().equals("column") || sql.text().toLowerCase(Locale.ROOT).contains(holder)))
                .findFirst();
    }

    private StepProgress progress(Step step) {
        return state.release(step.id().release()).step(step.id());
    }
}
