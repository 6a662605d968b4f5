package dev.chrysalis.run.request;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Where a run takes place, as far as its scripts must know.
 *
 * @param environment the name of the environment; empty where the database has none
 * @param rehearsal   whether nothing real may be deployed: scripts that do not rehearse are passed over
 * @param variables   what scripts find in their environment beside what every script finds there, and before it: a URL that leads
 *                    to the database from another process, a credential; never logged
 */
public record RunSite(String environment, boolean rehearsal, Map<String, String> variables) {

    public static final RunSite UNNAMED = new RunSite("", false, Map.of());

    public RunSite {
        variables = Map.copyOf(variables);
    }

    /** The same for a script that asked for the password; what the variables give already stays. */
    public RunSite withPassword(String password) {
        Map<String, String> known = new HashMap<>(variables);
        known.putIfAbsent("CHRYSALIS_PASSWORD", password);
        return new RunSite(environment, rehearsal, known);
    }

    /** What must not be shown or kept: every variable but those that name a place or a user. */
    public Collection<String> secrets() {
        return variables.entrySet().stream()
                .filter(variable -> !Set.of("CHRYSALIS_URL", "CHRYSALIS_USER", "CHRYSALIS_ENVIRONMENT").contains(variable.getKey()))
                .map(Map.Entry::getValue).toList();
    }

    /** Names only: a value may be a credential. */
    @Override
    public String toString() {
        return "RunSite[environment=" + environment + ", rehearsal=" + rehearsal + ", variables=" + variables.keySet() + "]";
    }
}
