package dev.chrysalis.project.environment;

import dev.chrysalis.dialect.Database;
import dev.chrysalis.dialect.Dialect;
import dev.chrysalis.fault.ChrysalisException;
import dev.chrysalis.fault.FaultCode;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Finds for an environment the database that it names; connects only when that database is asked to. */
public final class Connections {

    private final Map<String, Dialect> dialects;
    private final Credentials credentials;

    /** @param dialects by what stands after {@code jdbc:} in the URL */
    public Connections(Map<String, Dialect> dialects, Credentials credentials) {
        this.dialects = new TreeMap<>(dialects);
        this.credentials = credentials;
    }

    /**
     * The database of an environment; nothing is connected yet.
     *
     * @throws ChrysalisException where the URL is none or holds a password, or Chrysalis does not know that kind of database
     */
    public Database to(Environment environment) {
        JdbcAddress address = JdbcAddress.parse(environment.url()).orElseThrow(() -> new ChrysalisException(FaultCode.BAD_REQUEST,
                "The address of " + environment.name() + " is no JDBC URL.", "Nothing was changed.",
                "Write it like jdbc:postgresql://host/database or jdbc:h2:./file."));
        if (address.holdsPassword()) {
            throw new ChrysalisException(FaultCode.BAD_REQUEST, "The address of " + environment.name() + " holds a password.",
                    "Nothing was changed.", "Take it out of the URL, and name a credential: env:NAME, file:PATH or command:COMMAND.");
        }
        Dialect dialect = Optional.ofNullable(dialects.get(address.product())).orElseThrow(() -> new ChrysalisException(
                FaultCode.NOT_SUPPORTED, "Chrysalis does not know databases of the kind jdbc:" + address.product() + ".",
                "Nothing was changed.", "Known are: " + String.join(", ", dialects.keySet()) + "."));
        return new EnvironmentDatabase(environment, address, dialect, credentials);
    }
}
