package dev.chrysalis.run.work;

import dev.chrysalis.plan.Step;
import dev.chrysalis.run.request.RunSite;
import dev.chrysalis.run.session.RunSession;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** What every script of a run finds in its environment. */
final class ScriptVariables {

    private static final Pattern PASSWORD = Pattern.compile("(?i)([?&;])(?:ssl)?password=[^&;]*");

    private final RunSession session;
    private final RunSite site;

    ScriptVariables(RunSession session, RunSite site) {
        this.session = session;
        this.site = site;
    }

    Map<String, String> of(Step step, String wave) {
        Map<String, String> variables = new LinkedHashMap<>();
        variables.put("CHRYSALIS_URL", PASSWORD.matcher(session.database().url()).replaceAll("$1"));
        variables.put("CHRYSALIS_USER", session.database().user());
        variables.put("CHRYSALIS_ENVIRONMENT", site.environment().isEmpty() ? session.database().place() : site.environment());
        variables.put("CHRYSALIS_RELEASE", step.id().release());
        variables.put("CHRYSALIS_PHASE", step.id().phase().folder());
        variables.put("CHRYSALIS_STEP", step.id().fileName());
        variables.put("CHRYSALIS_WAVE", wave);
        variables.put("CHRYSALIS_JAVA", Path.of(System.getProperty("java.home"), "bin", "java").toString());
        variables.put("CHRYSALIS_CLASSPATH", System.getProperty("java.class.path", ""));
        variables.putAll(site.variables());
        return variables;
    }
}
