package dev.chrysalis.dialect.h2;

import dev.chrysalis.fault.ChrysalisException;
import dev.chrysalis.fault.FaultCode;

/** What H2 has no statement for. */
final class H2Unsupported extends ChrysalisException {

    private static final long serialVersionUID = 1L;

    /** @param what goes on after {@code H2 cannot}: {@code rename a sequence} */
    H2Unsupported(String what) {
        super(FaultCode.NOT_SUPPORTED, "H2 cannot " + what
                + ".", "Nothing was changed.", "Leave this change out, or make the object anew.");
    }
}
