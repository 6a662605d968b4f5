package dev.chrysalis.app.cli.option;

import dev.chrysalis.fault.ChrysalisException;
import dev.chrysalis.fault.FaultCode;
import dev.chrysalis.plan.Answer;
import dev.chrysalis.plan.Decision;
import dev.chrysalis.project.yaml.NearMatch;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** The answers that are given with the call, each as {@code DECISION=CHOICE} or, for what a choice needs, {@code DECISION NAME=VALUE}. */
public final class AnswersOption {

    @Option(names = "--answer", paramLabel = "DECISION=CHOICE", description = "Answer an open question; may be repeated. What a choice"
            + " needs beside is given the same way: --answer \"DECISION NAME=VALUE\".")
    private List<String> given = List.of();

    /** The answers known so far, with those of the call in the place of older ones. */
    public List<Answer> over(List<Answer> known) {
        Map<String, Answer> answers = new LinkedHashMap<>();
        known.forEach(answer -> answers.put(answer.decision(), answer));
        answers.putAll(byDecision());
        return List.copyOf(answers.values());
    }

    /** @throws ChrysalisException BAD_REQUEST where the call answers what was not asked */
    public void mustBeAmong(List<Decision> asked) {
        unasked(asked).findFirst().ifPresent(decision -> {
            throw refused("There is no open question " + decision + ".", meant(decision, asked).orElse(asked.isEmpty()
                    ? "Leave --answer out: nothing is asked." : "There are: " + String.join(", ", names(asked)) + "."));
        });
    }

    /** A whole sentence for each answer of the call to what is not asked, or not before other answers are given. */
    public List<String> notAmong(List<Decision> asked) {
        return unasked(asked).map(decision -> "There is no open question " + decision + " as yet. "
                + meant(decision, asked).orElse("Its answer was passed over.")).toList();
    }

    private Stream<String> unasked(List<Decision> asked) {
        return byDecision().keySet().stream().filter(decision -> !names(asked).contains(decision));
    }

    private static Optional<String> meant(String decision, List<Decision> asked) {
        return NearMatch.of(decision, names(asked)).map(match -> "Did you mean " + match + "?");
    }

    private static List<String> names(List<Decision> asked) {
        return asked.stream().map(Decision::id).toList();
    }

    private Map<String, Answer> byDecision() {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String text : given) {
            int end = text.indexOf('=');
            if (end < 1) {
                throw refused("“" + text + "” is no answer.", "Write it as --answer \"DECISION=CHOICE\".");
            }
            pairs.put(text.substring(0, end).strip(), text.substring(end + 1).strip());
        }
        List<String> decisions = new ArrayList<>(pairs.keySet());
        decisions.removeIf(key -> pairs.keySet().stream().anyMatch(other -> key.startsWith(other + " ")));
        return decisions.stream().collect(Collectors.toMap(decision -> decision,
                decision -> new Answer(decision, "", pairs.get(decision), parameters(decision, pairs)), (one, other) -> other,
                LinkedHashMap::new));
    }

    private static Map<String, String> parameters(String decision, Map<String, String> pairs) {
        Map<String, String> parameters = new TreeMap<>();
        pairs.forEach((key, value) -> {
            if (key.startsWith(decision + " ")) {
                parameters.put(key.substring(decision.length() + 1).strip(), value);
            }
        });
        return parameters;
    }

    private static ChrysalisException refused(String whatHappened, String remedy) {
        return new ChrysalisException(FaultCode.BAD_REQUEST, whatHappened, "Nothing was written.", remedy);
    }
}
