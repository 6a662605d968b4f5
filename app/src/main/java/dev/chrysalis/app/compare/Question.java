package dev.chrysalis.app.compare;

import dev.chrysalis.plan.Answer;
import dev.chrysalis.plan.Decision;
import dev.chrysalis.plan.DecisionOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;

/** A decision in front of a person, with the option that is chosen just now: first the recommended one. */
final class Question {

    private static final Pattern PARAMETER = Pattern.compile("“([^”]+)”");

    private final Decision decision;
    private final StringProperty chosen;
    private final ObservableMap<String, String> parameters = FXCollections.observableHashMap();

    Question(Decision decision) {
        this.decision = decision;
        this.chosen = new SimpleStringProperty(decision.recommended());
    }

    Decision decision() {
        return decision;
    }

    /** The key of the chosen option. */
    StringProperty chosenProperty() {
        return chosen;
    }

    ObservableMap<String, String> parameters() {
        return parameters;
    }

    /** What an option asks for beside, in the order in which its title names it. */
    static List<String> parametersOf(DecisionOption option) {
        Matcher matcher = PARAMETER.matcher(option.title());
        return matcher.results().map(result -> result.group(1)).toList();
    }

    /** What a person wrote, else what the option proposes. */
    String parameter(DecisionOption option, String name) {
        return parameters.getOrDefault(name, option.proposed().getOrDefault(name, ""));
    }

    /** An option's title without the words that only the command line needs. */
    static String titleOf(DecisionOption option) {
        return option.title().replaceFirst(",?(?: or)? (?:by the expressions )?given as parameters? .*$", "");
    }

    Answered answered() {
        DecisionOption option = decision.option(chosen.get()).orElseThrow();
        Map<String, String> given = new TreeMap<>();
        parametersOf(option).forEach(name -> given.put(name, parameter(option, name).strip()));
        given.entrySet().removeIf(entry -> entry.getValue().isEmpty() && !option.proposed().containsKey(entry.getKey()));
        return new Answered(new Answer(decision.id(), decision.question(), option.key(), given), titleOf(option));
    }
}
