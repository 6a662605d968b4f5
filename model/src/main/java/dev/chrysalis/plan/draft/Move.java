package dev.chrysalis.plan.draft;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Statements that belong together, with what takes them back; without final semicolons.
 *
 * @param forward  in the order in which they run
 * @param backward in the order in which they run; empty where nothing needs to be taken back
 */
public record Move(List<String> forward, List<String> backward) {

    public Move {
        forward = List.copyOf(forward);
        backward = List.copyOf(backward);
    }

    public static Move of(String forward, String backward) {
        return new Move(List.of(forward), List.of(backward));
    }

    public static Move of(List<String> forward, List<String> backward) {
        return new Move(forward, backward);
    }

    /** Does something that needs no way back of its own. */
    public static Move oneWay(String forward) {
        return new Move(List.of(forward), List.of());
    }

    /** The same the other way round. */
    public Move inverse() {
        return new Move(backward, forward);
    }

    /** One after the other; the way back goes through them in reverse. */
    public static Move sequence(List<Move> moves) {
        List<String> forward = moves.stream().flatMap(move -> move.forward.stream()).toList();
        List<Move> reversed = new ArrayList<>(moves);
        Collections.reverse(reversed);
        return new Move(forward, reversed.stream().flatMap(move -> move.backward.stream()).toList());
    }

    /** What goes forward as a script, each statement with its semicolon. */
    public String forwardText() {
        return script(forward);
    }

    /** What takes it back as a script, each statement with its semicolon; blank where nothing needs to be taken back. */
    public String backwardText() {
        return script(backward);
    }

    private static String script(List<String> statements) {
        return statements.stream().map(statement -> statement.strip() + ";\n").collect(Collectors.joining());
    }
}
