package dev.chrysalis.project.environment;

/**
 * A database that the project knows by name.
 *
 * @param name       as on the command line: {@code prod}
 * @param url        JDBC, without user or password
 * @param user       empty where the driver's own default serves
 * @param colour     {@code #rrggbb}, or empty for the default
 * @param production whether it must never be mistaken for anything else
 */
public record Environment(String name, String url, String user, CredentialReference credential, String colour, boolean production) {

    /** Whether both lead to one database, whoever connects and whatever the settings. */
    public boolean isSameDatabaseAs(Environment other) {
        return JdbcAddress.parse(url).map(JdbcAddress::identity).equals(JdbcAddress.parse(other.url()).map(JdbcAddress::identity));
    }
}
