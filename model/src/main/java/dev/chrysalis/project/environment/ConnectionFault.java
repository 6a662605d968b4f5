package dev.chrysalis.project.environment;

import dev.chrysalis.fault.ChrysalisException;
import dev.chrysalis.fault.FaultCode;
import java.sql.SQLException;
import java.util.Optional;

/** Says in a sentence why no connection came, without the credential. */
record ConnectionFault(Environment environment, String place) {

    private static final String NOTHING_CHANGED = "Nothing was changed.";

    ChrysalisException explain(SQLException failure) {
        String state = Optional.ofNullable(failure.getSQLState()).orElse("");
        if (state.startsWith("28")) {
            String user = environment.user().isEmpty() ? "the driver's default user" : "user " + environment.user();
            return fault(FaultCode.ACCESS_REFUSED, place + " refused " + user + ".",
                    "Check the user of " + environment.name() + " and what its credential leads to (" + describeCredential()
                    + ").", failure);
        }
        if (state.equals("08004") && environment.credential().kind() == CredentialReference.Kind.NONE) {
            return fault(FaultCode.ACCESS_REFUSED, place + " asks for a password, and none is given for " + environment.name() + ".",
                    "Say where it is with credential: env:NAME, file:PATH or command:COMMAND in chrysalis.yaml, or &credential=… in a URL.",
                    failure);
        }
        if (state.equals("3D000") || state.equals("90146")) {
            return fault(FaultCode.SERVER_UNREACHABLE, "There is no database " + place + ".",
                    "Check the URL of " + environment.name() + ", or make the database first.", failure);
        }
        if (state.equals("90020")) {
            return fault(FaultCode.SERVER_UNREACHABLE, place + " is open in another program.",
                    "Close it there, or add ;AUTO_SERVER=TRUE to the URL in both places.", failure);
        }
        if (state.equals("42501")) {
            return fault(FaultCode.RIGHT_MISSING, place + " does not let user " + environment.user() + " connect.",
                    "Give this user the right to connect to that database.", failure);
        }
        if (state.equals("53300")) {
            return fault(FaultCode.SERVER_UNREACHABLE, "The server of " + place + " has no connection left.",
                    "Try again when other sessions have ended.", failure);
        }
        if (state.equals("08001") || state.equals("08006") || state.equals("08004") || state.startsWith("90067")) {
            return fault(FaultCode.SERVER_UNREACHABLE, "The server of " + place + " is not there or does not answer.",
                    "Check that it runs, and the host and port in the URL of " + environment.name() + ".", failure);
        }
        return fault(FaultCode.SERVER_UNREACHABLE, "No connection to " + place + " came: " + sentence(failure),
                "Check the URL of " + environment.name() + ".", failure);
    }

    /** A command line may hold more than the reader should see. */
    private String describeCredential() {
        CredentialReference credential = environment.credential();
        return credential.kind() == CredentialReference.Kind.COMMAND ? "a command" : credential.toString();
    }

    private static ChrysalisException fault(FaultCode code, String what, String remedy, SQLException cause) {
        return new ChrysalisException(code, what, NOTHING_CHANGED, remedy, cause);
    }

    private static String sentence(SQLException failure) {
        String first = String.valueOf(failure.getMessage()).lines().findFirst().orElse("no reason was given").strip();
        return first.endsWith(".") ? first : first + ".";
    }
}
