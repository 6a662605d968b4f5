package dev.chrysalis.app.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chrysalis.plan.Decision;
import dev.chrysalis.plan.DecisionOption;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class QuestionTest {

    private final DecisionOption yes = new DecisionOption("renamed", "Yes, it is the same table renamed", "");
    private final DecisionOption replaced = new DecisionOption("replaced",
            "Yes, seen takes over, by the expressions given as parameters “forward” and “backward”", "");
    private final Question question = new Question(new Decision("table-successor cart", List.of(), "Is basket the successor of cart?",
            List.of(), List.of(yes, replaced), "renamed", 1));

    @Test
    void the_recommended_option_is_chosen_first() {
        assertThat(question.answered().answer().option()).isEqualTo("renamed");
        assertThat(question.answered().title()).isEqualTo("Yes, it is the same table renamed");
    }

    @Test
    void an_option_asks_for_its_parameters_and_does_not_speak_of_them() {
        assertThat(Question.parametersOf(replaced)).containsExactly("forward", "backward");
        assertThat(Question.titleOf(replaced)).isEqualTo("Yes, seen takes over");
    }

    @Test
    void what_an_option_proposes_is_the_answer_until_a_person_writes_something_else() {
        DecisionOption split = new DecisionOption("split",
                "Yes, it is split at the first blank, or by the expressions given as parameters “first name”"
                + " and “last”", "", Map.of("first name", "a", "last", "b"));
        Question asked = new Question(new Decision("column-successor person.name", List.of(), "Is it split?", List.of(), List.of(split),
                "split", 1));
        asked.parameters().put("last", "c");
        assertThat(asked.answered().answer().parameters()).containsExactly(Map.entry("first name", "a"), Map.entry("last", "c"));
        assertThat(Question.titleOf(split)).isEqualTo("Yes, it is split at the first blank");
    }

    @Test
    void what_was_written_into_the_fields_goes_into_the_answer_and_what_is_blank_does_not() {
        question.chosenProperty().set("replaced");
        question.parameters().put("forward", " now() ");
        question.parameters().put("backward", "  ");
        assertThat(question.answered().answer().parameters()).containsOnlyKeys("forward").containsValue("now()");
    }
}
