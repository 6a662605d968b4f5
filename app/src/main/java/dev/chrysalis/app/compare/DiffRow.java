package dev.chrysalis.app.compare;

/** Two lines that stand beside each other. */
record DiffRow(DiffLine dev, DiffLine prod) {

    boolean differs() {
        return dev.differs() || prod.differs();
    }
}
