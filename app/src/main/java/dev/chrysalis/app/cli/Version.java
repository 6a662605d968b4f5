package dev.chrysalis.app.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** Which Chrysalis this is. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {"Chrysalis "
                + Optional.ofNullable(Version.class.getPackage().getImplementationVersion()).orElse("(built here)")};
    }
}
