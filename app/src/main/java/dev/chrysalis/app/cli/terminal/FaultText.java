package dev.chrysalis.app.cli.terminal;

import dev.chrysalis.fault.ChrysalisException;
import dev.chrysalis.fault.FaultCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;

/** Says what went wrong: what happened, what state the database is in, what to do. Never a stack trace. */
public final class FaultText implements CommandLine.IExecutionExceptionHandler, CommandLine.IParameterExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(FaultText.class);

    private final Terminal terminal;

    public FaultText(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, CommandLine.ParseResult arguments) {
        ChrysalisException fault = failure instanceof ChrysalisException known ? known : unexpected(failure);
        LOG.info("{} {}", fault.code(), fault.getMessage(), fault);
        say(fault);
        return ExitCode.of(fault.code()).number();
    }

    void say(ChrysalisException fault) {
        terminal.complain(fault.getMessage());
        terminal.complain(fault.databaseState());
        terminal.complain(fault.remedy());
    }

    @Override
    public int handleParseException(CommandLine.ParameterException failure, String[] arguments) {
        terminal.complain(sentence(failure.getMessage()));
        if (failure instanceof CommandLine.UnmatchedArgumentException unmatched && !unmatched.getSuggestions().isEmpty()) {
            terminal.complain("Did you mean " + unmatched.getSuggestions().get(0) + "?");
        }
        terminal.complain("See " + failure.getCommandLine().getCommandSpec().qualifiedName(" ") + " --help.");
        return ExitCode.USAGE.number();
    }

    private static ChrysalisException unexpected(Exception failure) {
        return new ChrysalisException(FaultCode.UNEXPECTED, "Chrysalis met something that it did not expect ("
                + failure.getClass().getSimpleName() + ").",
                "What was done so far is in the journal; see it with chrysalis journal.",
                "Please report it with the log file " + LogFile.path() + ".", failure);
    }

    private static String sentence(String text) {
        return text.endsWith(".") || text.endsWith("?") ? text : text + ".";
    }
}
