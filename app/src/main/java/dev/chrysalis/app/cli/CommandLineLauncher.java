package dev.chrysalis.app.cli;

import dev.chrysalis.Chrysalis;
import dev.chrysalis.app.cli.option.Workplace;
import dev.chrysalis.app.cli.terminal.Terminal;
import java.time.Clock;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** The main class of the command line. */
public final class CommandLineLauncher {

    private CommandLineLauncher() {
    }

    public static void main(String[] arguments) {
        preferLocalDatabases();
        sendAllLogsToOneFile();
        boolean interactive = System.console() != null;
        Terminal terminal = new Terminal(System.in, System.out, System.err, interactive);
        int code = ChrysalisCommand.commandLine(new Workplace(new Chrysalis(Clock.systemUTC()), terminal)).execute(arguments);
        System.out.flush();
        System.exit(code);
    }

    /** Some libraries log in the platform's own way, which would write between the answers. */
    private static void sendAllLogsToOneFile() {
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
    }

    /** An embedded database that several programs share is no offer to the network. */
    private static void preferLocalDatabases() {
        if (System.getProperty("h2.bindAddress") == null) {
            System.setProperty("h2.bindAddress", "127.0.0.1");
        }
    }
}
