package dev.chrysalis.app.timeline.scene.shape;

/** The faces that the timeline is set in. */
public enum Face {
    CAPTION(Family.WORDS, 11, 400),
    CAPTION_STRONG(Family.WORDS, 11, 600),
    SMALL(Family.WORDS, 12, 400),
    SMALL_STRONG(Family.WORDS, 12, 600),
    BODY(Family.WORDS, 13, 400),
    BODY_STRONG(Family.WORDS, 13, 600),
    SECTION(Family.WORDS, 15, 600),
    MONO(Family.FIGURES, 12, 400),
    MONO_CAPTION(Family.FIGURES, 11, 400),
    MONO_STRONG(Family.FIGURES, 12, 500);

    /** The bundled families. */
    public enum Family {
        WORDS("Inter"),
        FIGURES("JetBrains Mono");

        private final String title;

        Family(String title) {
            this.title = title;
        }

        /** The name by which the font is known. */
        public String title() {
            return title;
        }
    }

    private final Family family;
    private final double size;
    private final int weight;

    Face(Family family, double size, int weight) {
        this.family = family;
        this.size = size;
        this.weight = weight;
    }

    public Family family() {
        return family;
    }

    /** In px. */
    public double size() {
        return size;
    }

    /** 400 to 700. */
    public int weight() {
        return weight;
    }
}
