package dev.chrysalis.app.cli;

import dev.chrysalis.app.cli.terminal.ExitCode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * One call of the demonstration.
 *
 * @param sentence  what it is for
 * @param arguments the call, with the project
 * @param expected  how it ends
 */
record DemoScene(String sentence, List<String> arguments, ExitCode expected) {

    private static final String RELEASE = "2026.11-message-time";

    /** @param folder where reports and runbooks go */
    static List<DemoScene> path(Path project, Path folder) {
        Path papers = folder.resolve("papers");
        List<DemoScene> scenes = new ArrayList<>();
        Script script = new Script(project, scenes);
        script.scene("Where does PROD stand? The release " + RELEASE + " is rolling out.", ExitCode.DONE, "status", "--on", "prod");
        script.scene("What differs between DEV and PROD? Some of it is in a release already.", ExitCode.DOES_NOT_HOLD,
                "compare", "--dev", "dev", "--prod", "prod");
        script.scene("Planning asks what only a person can know, and writes nothing before it is answered.", ExitCode.ANSWER_NEEDED,
                "plan", "2027.04-the-rest", "--dev", "dev", "--prod", "prod");
        script.scene("Back to the start of the release. This is what it would do.", ExitCode.DONE, "rollback", RELEASE, "--on", "prod",
                "--preview");
        script.scene("And now it does.", ExitCode.DONE, "rollback", RELEASE, "--on", "prod", "--yes");
        script.scene("The new application cannot live with this database any more.", ExitCode.DOES_NOT_HOLD,
                "check", "--app-version", "4.19", "--on", "prod");
        script.scene("A rehearsal on a copy: forward, back from every phase, forward again, with both applications.", ExitCode.DONE,
                "simulate", RELEASE, "--on", "prod", "--report", papers.toString());
        script.scene("Forward: expand adds, fills, and keeps both columns equal. The old application does not notice.", ExitCode.DONE,
                "run", RELEASE, "expand", "--on", "prod", "--yes");
        script.scene("Rollout moves the application, wave by wave; the schema serves both.", ExitCode.DONE,
                "run", RELEASE, "rollout", "--on", "prod", "--yes");
        script.scene("Contract hides the old column, and stops at the soak: nothing is dropped yet.", ExitCode.DONE,
                "run", RELEASE, "contract", "--on", "prod", "--yes");
        script.scene("The old application cannot live with this database any more.", ExitCode.DOES_NOT_HOLD,
                "check", "--app-version", "4.18", "--on", "prod");
        script.scene("Something is wrong? Hidden is not gone: contract is undone.", ExitCode.DONE,
                "rollback", RELEASE, "contract", "--on", "prod", "--yes");
        script.scene("The old application can.", ExitCode.DONE, "check", "--app-version", "4.18", "--on", "prod");
        script.scene("Forward again to the end. On production, --yes alone never passes a point of no return.", ExitCode.ANSWER_NEEDED,
                "run", RELEASE, "--all", "--on", "prod", "--yes", "--no-wait");
        script.scene("With the release's name it does.", ExitCode.DONE,
                "run", RELEASE, "--all", "--on", "prod", "--yes", "--no-wait", "--confirm", RELEASE);
        script.scene("The journal in the database tells all of it, and nobody changed it.", ExitCode.DONE, "journal", "--on", "prod",
                "--verify");
        script.scene("The runbook of the next release, for the night in which it runs.", ExitCode.DONE,
                "runbook", "2026.12-customer-tier", "--out", papers.toString());
        return scenes;
    }

    /** As a person would type it in the project's folder. */
    List<String> shownArguments() {
        return arguments.subList(0, arguments.size() - 2);
    }

    /** Adds scene after scene. */
    private record Script(Path project, List<DemoScene> scenes) {

        void scene(String sentence, ExitCode expected, String... arguments) {
            List<String> all = new ArrayList<>(List.of(arguments));
            all.add("-p");
            all.add(project.toString());
            scenes.add(new DemoScene(sentence, all, expected));
        }
    }
}
