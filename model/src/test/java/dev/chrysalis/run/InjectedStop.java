package dev.chrysalis.run;

/** Ends a run as a killed process would: nothing in the engine catches it. */
final class InjectedStop extends Error {

    private static final long serialVersionUID = 1L;

    InjectedStop() {
        super("stopped by the test", null, false, false);
    }
}
