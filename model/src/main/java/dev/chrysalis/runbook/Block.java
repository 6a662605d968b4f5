package dev.chrysalis.runbook;

import dev.chrysalis.plan.PhaseName;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One thing on a page, said without knowing the medium. */
sealed interface Block {

    <T> T accept(Visitor<T> visitor);

    /** What it is made of where it only holds others together, otherwise itself. */
    default Stream<Block> all() {
        return Stream.of(this);
    }

    /** What a medium makes of each kind. */
    interface Visitor<T> {
        T title(Title title);

        T heading(Heading heading);

        T paragraph(Paragraph paragraph);

        T figures(Figures figures);

        T grid(Grid grid);

        T fence(Fence fence);

        T checklist(Checklist checklist);

        T step(StepEntry step);

        T code(Code code);

        T signature(Signature signature);

        T together(Together together);
    }

    /**
     * The head of the first page.
     *
     * @param kind       what paper it is: {@code Chrysalis runbook}
     * @param badge      the environment, in capitals; may be empty
     * @param production whether the badge warns
     * @param name       the title itself
     * @param key        the release's name
     * @param where      beside the key
     */
    record Title(String kind, String badge, boolean production, String name, String key, String where) implements Block {
        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.title(this);
        }
    }

    /**
     * @param level  1 for a chapter, 2 within it
     * @param anchor what it begins, where somebody may want to go there
     * @param badge  the phase whose sign stands before it
     */
    record Heading(int level, Prose text, Optional<RunbookSection> anchor, Optional<PhaseName> badge) implements Block {
        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.heading(this);
        }
    }

    /** One or more paragraphs of Markdown. */
    record Paragraph(Prose text) implements Block {
        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.paragraph(this);
        }
    }

    /** A few numbers that matter most. */
    record Figures(List<Figure> figures) implements Block {

        record Figure(String label, String value) {
        }

        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.figures(this);
        }
    }

    /** Rows and columns. */
    record Grid(List<String> header, List<Row> rows) implements Block {

        /** @param badge the phase whose sign stands before the first cell */
        record Row(Optional<PhaseName> badge, List<Prose> cells) {
        }

        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.grid(this);
        }
    }

    /** The line past which there is no way back. */
    record Fence(Prose text) implements Block {
        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.fence(this);
        }
    }

    /** Things to tick off, each with the one who does it. */
    record Checklist(List<Item> items, boolean boxes) implements Block {

        record Item(Prose text, String who) {
        }

        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.checklist(this);
        }
    }

    /**
     * One step of the release.
     *
     * @param time  how long it is expected to take; empty where that is not said
     * @param box   whether it can be ticked off
     * @param body  what it does
     * @param facts what else one must know of it
     */
    record StepEntry(String number, Prose title, String time, boolean box, List<Block> body, List<Fact> facts) implements Block {

        record Fact(String label, Prose text) {
        }

        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.step(this);
        }
    }

    /**
     * Text that is copied letter by letter.
     *
     * @param language {@code sql}, or empty
     * @param caption  what stands over it; may be empty
     */
    record Code(String language, String caption, String text) implements Block {
        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.code(this);
        }
    }

    /** What stays on one page of paper where it fits on one. */
    record Together(List<Block> blocks) implements Block {
        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.together(this);
        }

        @Override
        public Stream<Block> all() {
            return blocks.stream();
        }
    }

    /** A line on which somebody signs. */
    record Signature(String what) implements Block {
        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.signature(this);
        }
    }
}
