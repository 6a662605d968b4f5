package dev.chrysalis.app.cli.perform;

import dev.chrysalis.app.cli.terminal.ExitCode;
import dev.chrysalis.app.cli.terminal.Json;
import dev.chrysalis.app.cli.terminal.Terminal;
import dev.chrysalis.fault.ChrysalisException;
import dev.chrysalis.run.request.RunOutcome;

/**
 * How a run ended: in words, in JSON and as an exit code.
 *
 * @param word   stable, for programs
 * @param remedy what to do now; may be empty
 */
record OutcomeText(ExitCode code, String word, String sentence, String state, String remedy) {

    /** @param done what is said where all went well */
    static OutcomeText of(RunOutcome outcome, String done) {
        return outcome.accept(new Reading(done));
    }

    void say(Terminal terminal) {
        for (String line : new String[] {sentence, state, remedy}) {
            if (!line.isBlank()) {
                if (code == ExitCode.DONE) {
                    terminal.answerWords(line);
                } else {
                    terminal.complain(line);
                }
            }
        }
    }

    Json json() {
        return new Json().put("outcome", word).put("sentence", sentence).put("state", state).put("remedy", remedy);
    }

    private static String sentence(String text) {
        return text.isBlank() || text.endsWith(".") || text.endsWith("?") ? text : text + ".";
    }

    private record Reading(String done) implements RunOutcome.Visitor<OutcomeText> {

        @Override
        public OutcomeText finished(RunOutcome.Finished finished) {
            return new OutcomeText(ExitCode.DONE, "finished", done, "", "");
        }

        @Override
        public OutcomeText stopped(RunOutcome.Stopped stopped) {
            return new OutcomeText(ExitCode.DONE, "stopped", sentence(stopped.reason()), "What was done is in the journal.",
                    "Run again to go on from there.");
        }

        @Override
        public OutcomeText answerNeeded(RunOutcome.AnswerNeeded needed) {
            String remedy = needed.step().isPointOfNoReturn()
                    ? "Go on with --confirm " + needed.step().id().release() + " (outside of production --yes does too)."
                    : "Do it, then go on with --yes.";
            return new OutcomeText(ExitCode.ANSWER_NEEDED, "answer-needed", needed.question(),
                    "All steps before " + needed.step().id().path() + " are done, nothing after it was begun.", remedy);
        }

        @Override
        public OutcomeText rolloutUnconfirmed(RunOutcome.RolloutUnconfirmed unconfirmed) {
            return new OutcomeText(ExitCode.ANSWER_NEEDED, "answer-needed", "Does the new application run everywhere?",
                    "Everything before the contract of " + unconfirmed.release() + " is done, nothing of it was begun.",
                    "When no old application runs any more, go on with --yes.");
        }

        @Override
        public OutcomeText refused(RunOutcome.Refused refused) {
            return new OutcomeText(ExitCode.ANSWER_NEEDED, "refused", sentence(refused.reason()), "Nothing was changed.",
                    sentence(refused.remedy()));
        }

        @Override
        public OutcomeText gateClosed(RunOutcome.GateClosed closed) {
            return new OutcomeText(ExitCode.DOES_NOT_HOLD, "gate-closed", sentence(closed.reason()),
                    "All steps before " + closed.step().id().path() + " are done.", "Run again when it holds, or roll back.");
        }

        @Override
        public OutcomeText failed(RunOutcome.Failed failed) {
            ChrysalisException failure = failed.failure();
            return new OutcomeText(ExitCode.FAILED, "failed", failure.getMessage(), failure.databaseState(), failure.remedy());
        }
    }
}
