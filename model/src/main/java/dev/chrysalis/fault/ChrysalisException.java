package dev.chrysalis.fault;

import java.util.Objects;

/**
 * Something went wrong. Carries what a tired person needs: a sentence that says what happened ({@link #getMessage()}), what
 * state the database is in, and what can be done now. Never carries a credential.
 */
public class ChrysalisException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final FaultCode code;
    private final String databaseState;
    private final String remedy;

    /**
     * @param whatHappened  one or two whole sentences, ending in a full stop
     * @param databaseState a whole sentence: {@code Nothing was changed.}
     * @param remedy        a whole sentence: {@code Free 2 GB and run step 040 again.}
     */
    public ChrysalisException(FaultCode code, String whatHappened, String databaseState, String remedy, Throwable cause) {
        super(Objects.requireNonNull(whatHappened, "whatHappened"), cause);
        this.code = Objects.requireNonNull(code, "code");
        this.databaseState = Objects.requireNonNull(databaseState, "databaseState");
        this.remedy = Objects.requireNonNull(remedy, "remedy");
    }

    public ChrysalisException(FaultCode code, String whatHappened, String databaseState, String remedy) {
        this(code, whatHappened, databaseState, remedy, null);
    }

    public FaultCode code() {
        return code;
    }

    public String databaseState() {
        return databaseState;
    }

    public String remedy() {
        return remedy;
    }
}
