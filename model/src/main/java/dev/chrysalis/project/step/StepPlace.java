package dev.chrysalis.project.step;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Finds a number for a step between others; where there is no room between two, the ones behind are pushed on. */
public final class StepPlace {

    private static final int GAP = 10;
    private static final int DIGITS = 3;

    private final List<StepFiles> others;
    private final int place;
    private final int number;

    /** @param place before which of the others it comes; their count means behind them all */
    public StepPlace(List<StepFiles> others, int place) {
        this.others = others;
        this.place = Math.max(0, Math.min(others.size(), place));
        int before = this.place == 0 ? 0 : number(others.get(this.place - 1));
        number = this.place == others.size() ? before - before % GAP + GAP : between(before, number(others.get(this.place)));
    }

    public String number() {
        return written(number);
    }

    /** The new number of each step that is pushed on, the last one first, so that no two ever have the same. */
    public Map<StepFiles, String> pushed() {
        Map<StepFiles, String> pushed = new LinkedHashMap<>();
        int taken = number;
        for (StepFiles files : others.subList(place, others.size())) {
            if (number(files) > taken) {
                break;
            }
            taken++;
            pushed.put(files, written(taken));
        }
        Map<StepFiles, String> lastFirst = new LinkedHashMap<>();
        List<StepFiles> order = List.copyOf(pushed.keySet());
        for (int index = order.size() - 1; index >= 0; index--) {
            lastFirst.put(order.get(index), pushed.get(order.get(index)));
        }
        return lastFirst;
    }

    private static int between(int before, int after) {
        int middle = before + (after - before) / 2;
        return middle > before ? middle : before + 1;
    }

    private static int number(StepFiles files) {
        return Integer.parseInt(files.name().number());
    }

    private String written(int value) {
        int digits = others.stream().mapToInt(files -> files.name().number().length()).max().orElse(DIGITS);
        return String.format(Locale.ROOT, "%0" + Math.max(DIGITS, digits) + "d", value);
    }
}
