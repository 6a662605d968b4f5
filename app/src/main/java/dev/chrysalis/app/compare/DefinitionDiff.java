package dev.chrysalis.app.compare;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts two definitions side by side: equal lines beside each other, lines of the same column paired, gaps where one side has none. */
final class DefinitionDiff {

    private static final Pattern WORD = Pattern.compile("\\w+|\\s+|[^\\w\\s]");

    private final List<String> dev;
    private final List<String> prod;
    private final List<DiffRow> rows = new ArrayList<>();

    private DefinitionDiff(List<String> dev, List<String> prod) {
        this.dev = dev;
        this.prod = prod;
    }

    static List<DiffRow> of(List<String> dev, List<String> prod) {
        return new DefinitionDiff(dev, prod).rows();
    }

    private List<DiffRow> rows() {
        int prodLine = 0;
        int devLine = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(prod, dev).getDeltas()) {
            while (prodLine < delta.getSource().getPosition()) {
                same(devLine++, prodLine++);
            }
            changed(devLine, delta.getTarget().size(), prodLine, delta.getSource().size());
            devLine += delta.getTarget().size();
            prodLine += delta.getSource().size();
        }
        while (prodLine < prod.size()) {
            same(devLine++, prodLine++);
        }
        return List.copyOf(rows);
    }

    private void same(int devLine, int prodLine) {
        rows.add(new DiffRow(new DiffLine(devLine + 1, dev.get(devLine), DiffLine.Mark.SAME, List.of()),
                new DiffLine(prodLine + 1, prod.get(prodLine), DiffLine.Mark.SAME, List.of())));
    }

    /** Pairs lines that begin with the same word; the others stand beside a gap, in the order of both sides. */
    private void changed(int devStart, int devCount, int prodStart, int prodCount) {
        int next = prodStart;
        for (int devLine = devStart; devLine < devStart + devCount; devLine++) {
            int partner = partner(dev.get(devLine), next, prodStart + prodCount);
            if (partner < 0) {
                rows.add(new DiffRow(line(devLine, dev, DiffLine.Mark.ADDED), DiffLine.GAP));
                continue;
            }
            next = droppedUpTo(next, partner);
            pair(devLine, next++);
        }
        droppedUpTo(next, prodStart + prodCount);
    }

    private int droppedUpTo(int from, int end) {
        for (int line = from; line < end; line++) {
            rows.add(new DiffRow(DiffLine.GAP, line(line, prod, DiffLine.Mark.DROPPED)));
        }
        return end;
    }

    private int partner(String line, int from, int end) {
        for (int candidate = from; candidate < end; candidate++) {
            if (!firstWord(line).isEmpty() && firstWord(line).equals(firstWord(prod.get(candidate)))) {
                return candidate;
            }
        }
        return -1;
    }

    private static String firstWord(String line) {
        return line.strip().split("\\s+", 2)[0];
    }

    private static DiffLine line(int index, List<String> lines, DiffLine.Mark mark) {
        return new DiffLine(index + 1, lines.get(index), mark, List.of());
    }

    private void pair(int devLine, int prodLine) {
        List<Token> after = tokens(dev.get(devLine));
        List<Token> before = tokens(prod.get(prodLine));
        List<DiffLine.Stretch> added = new ArrayList<>();
        List<DiffLine.Stretch> dropped = new ArrayList<>();
        for (AbstractDelta<String> delta : DiffUtils.diff(before.stream().map(Token::text).toList(),
                after.stream().map(Token::text).toList()).getDeltas()) {
            if (delta.getType() != DeltaType.DELETE) {
                added.add(stretch(after, delta.getTarget().getPosition(), delta.getTarget().size()));
            }
            if (delta.getType() != DeltaType.INSERT) {
                dropped.add(stretch(before, delta.getSource().getPosition(), delta.getSource().size()));
            }
        }
        rows.add(new DiffRow(new DiffLine(devLine + 1, dev.get(devLine), DiffLine.Mark.ADDED, added),
                new DiffLine(prodLine + 1, prod.get(prodLine), DiffLine.Mark.DROPPED, dropped)));
    }

    private static DiffLine.Stretch stretch(List<Token> tokens, int position, int count) {
        return new DiffLine.Stretch(tokens.get(position).start(), tokens.get(position + count - 1).end());
    }

    private static List<Token> tokens(String line) {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = WORD.matcher(line);
        while (matcher.find()) {
            tokens.add(new Token(matcher.group(), matcher.start(), matcher.end()));
        }
        return tokens;
    }

    private record Token(String text, int start, int end) {
    }
}
