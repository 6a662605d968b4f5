package dev.chrysalis.project.environment;

import dev.chrysalis.fault.ChrysalisException;
import dev.chrysalis.fault.FaultCode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A JDBC URL, taken apart as far as Chrysalis must understand it.
 *
 * @param product    what stands after {@code jdbc:}, lower case: {@code postgresql}
 * @param location   what stands between the product and the settings
 * @param separators the character before the settings and the one between them: {@code ?&} or {@code ;;}
 * @param settings   each {@code name=value}, in their order
 */
public record JdbcAddress(String product, String location, String separators, List<String> settings) {

    private static final Pattern URL = Pattern.compile("(?is)jdbc:([a-z0-9]+):(.*)");
    private static final Pattern PASSWORD_OF_SERVER = Pattern.compile("//[^/@:]*:[^/@]*@");
    private static final Pattern SERVER = Pattern.compile("//(?:[^/@]*@)?([^/?]*)/?(.*)");

    public JdbcAddress {
        settings = List.copyOf(settings);
    }

    /** Empty where the text is no JDBC URL. */
    public static Optional<JdbcAddress> parse(String url) {
        Matcher matcher = URL.matcher(url.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String product = matcher.group(1).toLowerCase(Locale.ROOT);
        String separators = product.equals("h2") ? ";;" : "?&";
        String rest = matcher.group(2);
        int first = rest.indexOf(separators.charAt(0));
        if (first < 0) {
            return Optional.of(new JdbcAddress(product, rest, separators, List.of()));
        }
        String[] settings = rest.substring(first + 1).split(Pattern.quote(separators.substring(1)));
        return Optional.of(new JdbcAddress(product, rest.substring(0, first), separators,
                List.of(settings).stream().filter(setting -> !setting.isBlank()).toList()));
    }

    public Optional<String> setting(String name) {
        return settings.stream().filter(setting -> isNamed(setting, name))
                .map(setting -> setting.substring(setting.indexOf('=') + 1)).findFirst();
    }

    /** Whether it holds a password, whichever way: {@code password=}, {@code sslpassword=}, {@code //user:password@host}. */
    public boolean holdsPassword() {
        return PASSWORD_OF_SERVER.matcher(url()).find()
                || settings.stream().anyMatch(setting -> setting.split("=", 2)[0].toLowerCase(Locale.ROOT).contains("password"));
    }

    public JdbcAddress without(String name) {
        return new JdbcAddress(product, location, separators, settings.stream().filter(setting -> !isNamed(setting, name)).toList());
    }

    JdbcAddress with(String name, String value) {
        List<String> more = new ArrayList<>(without(name).settings());
        more.add(name + "=" + value);
        return new JdbcAddress(product, location, separators, more);
    }

    /** The address of another database on the same server. */
    JdbcAddress sibling(String database) {
        if (product.equals("h2")) {
            throw new ChrysalisException(FaultCode.NOT_SUPPORTED, "A H2 address leads to one database only.", "Nothing was changed.",
                    "Name the other database by its own address.");
        }
        String server = location.startsWith("//") ? location.replaceFirst("^(//[^/]*)(/.*)?$", "$1/") : "";
        return new JdbcAddress(product, server + database, separators, settings);
    }

    /** Whether it is an H2 database in a file of this machine. */
    boolean isFile() {
        return product.equals("h2") && !location.matches("(?is)(mem|tcp|ssl|zip|classpath):.*");
    }

    /** The same address, where a relative file is meant within that folder. */
    public JdbcAddress within(Path folder) {
        if (!isFile()) {
            return this;
        }
        String file = location.replaceFirst("(?i)^file:", "");
        if (file.startsWith("~") || Path.of(file).isAbsolute()) {
            return this;
        }
        return new JdbcAddress(product, "file:" + folder.resolve(file).normalize().toAbsolutePath(), separators, settings);
    }

    /** The same address, where a file within that folder is written relative to it. */
    public JdbcAddress relativeTo(Path folder) {
        if (!isFile()) {
            return this;
        }
        Path file = Path.of(location.replaceFirst("(?i)^file:", ""));
        if (!file.isAbsolute() || !file.startsWith(folder)) {
            return this;
        }
        return new JdbcAddress(product, "./" + folder.relativize(file).toString().replace('\\', '/'), separators, settings);
    }

    public String url() {
        String tail = settings.isEmpty() ? "" : separators.charAt(0) + String.join(separators.substring(1), settings);
        return "jdbc:" + product + ":" + location + tail;
    }

    /** What two ways to write the same address have in common. */
    String identity() {
        if (isFile()) {
            return "h2:" + Path.of(location.replaceFirst("(?i)^file:", "").replaceFirst("^~", System.getProperty("user.home")))
                    .toAbsolutePath().normalize();
        }
        String server = location.startsWith("//") ? location : "//localhost/" + location;
        return product + ":" + (product.equals("postgresql") ? server.replaceFirst(":5432/", "/").replace("127.0.0.1", "localhost")
                : location);
    }

    /** Where it is, for people: {@code shop on db-1}. */
    public String place() {
        if (isFile()) {
            return lastPart(location) + " on this machine";
        }
        if (product.equals("h2") && location.toLowerCase(Locale.ROOT).startsWith("mem:")) {
            return location.substring(4) + " in memory";
        }
        Matcher server = SERVER.matcher(location);
        if (server.find() && !server.group(1).isEmpty()) {
            String database = server.group(2).isEmpty() ? "the default database" : lastPart(server.group(2));
            return database + " on " + server.group(1);
        }
        return lastPart(location) + " on localhost";
    }

    private static String lastPart(String path) {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf(':')) + 1);
    }

    private static boolean isNamed(String setting, String name) {
        return setting.regionMatches(true, 0, name + "=", 0, name.length() + 1);
    }
}
