package dev.chrysalis.app.ui.workspace;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the window remembers from one start to the next: sizes, dividers, the appearance, recent projects. Never anything of a database. */
public final class Settings {

    /** The key of the language that was chosen, a tag such as {@code de}; empty where it follows the system. */
    public static final String LANGUAGE = "language";

    private static final Logger LOG = LoggerFactory.getLogger(Settings.class);
    private static final String RECENT = "recent.";
    private static final String SEEN = "seen.";
    private static final int MOST_RECENT = 8;

    private final Path file;
    private final Properties values = new Properties();

    /** @param folder made when something is first remembered */
    public Settings(Path folder) {
        file = folder.resolve("window.properties");
        if (Files.isRegularFile(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                values.load(reader);
            } catch (IOException | IllegalArgumentException e) {
                LOG.warn("{} cannot be read, the window starts with its usual sizes", file, e);
            }
        }
    }

    /** Where this user's desktop keeps settings. */
    public static Path userFolder() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        Path home = Path.of(System.getProperty("user.home"));
        if (system.contains("windows")) {
            return Optional.ofNullable(System.getenv("APPDATA")).map(Path::of).orElse(home).resolve("Chrysalis");
        }
        if (system.contains("mac")) {
            return home.resolve("Library/Application Support/Chrysalis");
        }
        return Optional.ofNullable(System.getenv("XDG_CONFIG_HOME")).filter(value -> !value.isBlank()).map(Path::of)
                .orElse(home.resolve(".config")).resolve("chrysalis");
    }

    /** The language of the words: the one that was chosen, else the system's. */
    public Locale language(Locale system) {
        return text(LANGUAGE).filter(tag -> !tag.isBlank()).map(Locale::forLanguageTag).orElse(system);
    }

    public Optional<String> text(String key) {
        return Optional.ofNullable(values.getProperty(key));
    }

    public OptionalDouble number(String key) {
        try {
            return text(key).map(value -> OptionalDouble.of(Double.parseDouble(value))).orElse(OptionalDouble.empty());
        } catch (NumberFormatException e) {
            return OptionalDouble.empty();
        }
    }

    public void remember(String key, Object value) {
        values.setProperty(key, value.toString());
    }

    /** Project folders, the last opened first; those that are gone are left out. */
    public List<Path> recentProjects() {
        List<Path> recent = new ArrayList<>();
        for (int index = 0; index < MOST_RECENT; index++) {
            text(RECENT + index).map(Path::of).filter(Files::isDirectory).ifPresent(recent::add);
        }
        return recent;
    }

    public void rememberProject(Path folder) {
        List<Path> recent = new ArrayList<>(recentProjects());
        recent.remove(folder);
        recent.add(0, folder);
        values.keySet().removeIf(key -> key.toString().startsWith(RECENT));
        for (int index = 0; index < Math.min(MOST_RECENT, recent.size()); index++) {
            remember(RECENT + index, recent.get(index));
        }
        save();
    }

    /** Where a project stood when it was last looked at. */
    public Optional<LastSeen> lastSeen(Path folder) {
        return text(SEEN + folder).flatMap(LastSeen::read);
    }

    /** Kept in mind only: it is written with what is saved next, at the latest when the window closes. */
    public void rememberSeen(Path folder, LastSeen seen) {
        remember(SEEN + folder, seen);
    }

    /** Writes the file; where that fails the next start has the usual sizes, which is said in the log only. */
    public void save() {
        try {
            Files.createDirectories(file.getParent());
            try (Writer writer = Files.newBufferedWriter(file)) {
                values.store(writer, null);
            }
        } catch (IOException e) {
            LOG.warn("{} cannot be written", file, e);
        }
    }
}
