package dev.chrysalis.plan.draft;

import dev.chrysalis.plan.Hazard;
import dev.chrysalis.plan.Severity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.IntConsumer;

/**
 * Puts drafts into an order in which each runs after what it needs was given. Stable: where nothing decides, the order stays.
 * A draft whose need is given in a later stage waits for that stage.
 */
public final class DraftOrder {

    private final List<Draft> drafts;
    private final Map<ObjectState, List<Integer>> givers = new HashMap<>();

    private DraftOrder(List<Draft> drafts) {
        this.drafts = new ArrayList<>(drafts);
        for (int index = 0; index < drafts.size(); index++) {
            for (ObjectState state : drafts.get(index).gives()) {
                givers.computeIfAbsent(state, key -> new ArrayList<>()).add(index);
            }
        }
    }

    /** What came of ordering. */
    public sealed interface Order {

        /** They run in this order. */
        record Runnable(List<Draft> drafts) implements Order {
        }

        /** Each of these needs another of them first. */
        record Circular(List<Draft> drafts) implements Order {
        }
    }

    public static Order of(List<Draft> drafts) {
        DraftOrder order = new DraftOrder(drafts);
        order.postpone();
        return order.sort();
    }

    private void postpone() {
        boolean moved = true;
        while (moved) {
            moved = false;
            for (int index = 0; index < drafts.size(); index++) {
                moved |= postpone(index);
            }
        }
    }

    private boolean postpone(int index) {
        Draft draft = drafts.get(index);
        Stage stage = giversOf(index).stream().map(giver -> drafts.get(giver).stage()).reduce(draft.stage(), Stage::orLater);
        if (stage == draft.stage()) {
            return false;
        }
        String awaited = giversOf(index).stream().map(drafts::get).filter(giver -> giver.stage() == stage).map(Draft::title)
                .reduce("", (one, later) -> later);
        List<Hazard> because = stage.phase() == draft.stage().phase() ? List.of()
                : List.of(new Hazard("waits-for-contract", Severity.NOTICE,
                        "It waits for contract, because it can only run after “" + awaited + "”."));
        drafts.set(index, draft.at(stage, because));
        return true;
    }

    private Order sort() {
        List<Set<Integer>> successors = new ArrayList<>();
        int[] missing = new int[drafts.size()];
        for (int index = 0; index < drafts.size(); index++) {
            successors.add(new HashSet<>());
        }
        for (int index = 0; index < drafts.size(); index++) {
            for (int giver : giversOf(index)) {
                if (successors.get(giver).add(index)) {
                    missing[index]++;
                }
            }
        }
        List<Draft> ordered = new ArrayList<>();
        for (Stage stage : Stage.values()) {
            PriorityQueue<Integer> ready = new PriorityQueue<>();
            forEach(stage, index -> {
                if (missing[index] == 0) {
                    ready.add(index);
                }
            });
            while (!ready.isEmpty()) {
                int next = ready.poll();
                ordered.add(drafts.get(next));
                missing[next] = -1;
                for (int successor : successors.get(next)) {
                    if (--missing[successor] == 0 && drafts.get(successor).stage() == stage) {
                        ready.add(successor);
                    }
                }
            }
        }
        return ordered.size() == drafts.size() ? new Order.Runnable(ordered) : new Order.Circular(leftOver(missing));
    }

    /** In the order in which they were drafted. */
    private SortedSet<Integer> giversOf(int index) {
        SortedSet<Integer> all = new TreeSet<>();
        drafts.get(index).needs().forEach(need -> all.addAll(givers.getOrDefault(need, List.of())));
        all.remove(index);
        return all;
    }

    private void forEach(Stage stage, IntConsumer consumer) {
        for (int index = 0; index < drafts.size(); index++) {
            if (drafts.get(index).stage() == stage) {
                consumer.accept(index);
            }
        }
    }

    private List<Draft> leftOver(int[] missing) {
        List<Draft> left = new ArrayList<>();
        for (int index = 0; index < drafts.size(); index++) {
            if (missing[index] > 0) {
                left.add(drafts.get(index));
            }
        }
        return left;
    }
}
