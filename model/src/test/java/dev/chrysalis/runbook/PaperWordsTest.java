package dev.chrysalis.runbook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chrysalis.diff.SchemaChange;
import dev.chrysalis.plan.Blocking;
import dev.chrysalis.plan.PhaseName;
import dev.chrysalis.schema.ObjectKind;
import dev.chrysalis.simulate.Simulation.State;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.PropertyResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Run with {@code -Dchrysalis.rewrite=true} to write the expectation anew, then review its difference. */
class PaperWordsTest {

    private static final PaperLanguage GERMAN = new PaperLanguage(Locale.GERMAN, said -> said, title -> title);
    private static final Path SOURCES = Path.of("src/main/java/dev/chrysalis/runbook");
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");
    private static final Pattern LITERAL = Pattern.compile("\"([a-zA-Z_.-]+)\"");

    /** Names of things, and words that both languages share: whoever adds one here says that it was meant. */
    private static final Set<String> SAME_IN_BOTH = Set.of("call.name", "comparison.part", "comparison.uncompared.why", "kinds.schema",
            "phase.contract", "phase.expand", "phase.rollout", "phase.when", "rehearsal.verdict", "section.contract",
            "section.expand", "section.rollout", "summary.phase");

    private final Map<String, String> english = words("");
    private final Map<String, String> german = words("_de");

    @Test
    void germanMarkdownReadsAsItWasAgreed() throws IOException {
        String markdown = MessageTime.runbook(RunbookContents.STANDARD, GERMAN).markdown();
        Path golden = Path.of("src/test/resources/dev/chrysalis/runbook/message-time.de.md");
        if (Boolean.getBoolean("chrysalis.rewrite")) {
            Files.writeString(golden, markdown);
        }
        assertThat(markdown).isEqualTo(Files.readString(golden));
    }

    @Test
    void whatTheEngineSaidIsGivenInTheLanguageOfThePaper() {
        PaperLanguage marked = new PaperLanguage(Locale.GERMAN, said -> "«" + said + "»", title -> "‹" + title + "›");

        assertThat(MessageTime.runbook(RunbookContents.STANDARD, marked).markdown())
                .contains("«Every row is written once: replicas may fall behind.»", "#### 010 ‹Add last_message_timestamp›",
                        "«The column's values are gone.»");
        assertThat(new RehearsalReport("Message time", MessageTime.simulation(), ZoneOffset.UTC, marked).html())
                .contains("«Safe to run: both applications keep working through every phase.»", "lang=\"de\"");
    }

    @Test
    void aLanguageWithoutWordsIsEnglishInAllThingsAlikeEvenItsDates() {
        PaperLanguage japanese = new PaperLanguage(Locale.JAPANESE, said -> said, title -> title);

        assertThat(MessageTime.runbook(RunbookContents.STANDARD, japanese).markdown())
                .isEqualTo(MessageTime.runbook(RunbookContents.STANDARD).markdown());
    }

    @Test
    void germanHasEveryWordThatEnglishHasWithTheSamePlaces() {
        assertThat(german.keySet()).isEqualTo(english.keySet());
        assertThat(english).allSatisfy((key, words) -> assertThat(places(german.get(key))).as(key).isEqualTo(places(words)));
    }

    @Test
    void onlyWhatIsMeantToBeIsTheSameInBothLanguages() {
        assertThat(english.keySet().stream().filter(key -> english.get(key).equals(german.get(key))))
                .containsExactlyInAnyOrderElementsOf(SAME_IN_BOTH);
    }

    @Test
    void everyWordIsUsedAndEveryWordThatIsAskedForIsThere() throws IOException {
        Set<String> asked = new TreeSet<>(built());
        try (Stream<Path> sources = Files.list(SOURCES)) {
            for (Path source : sources.toList()) {
                LITERAL.matcher(Files.readString(source)).results().map(found -> found.group(1)).forEach(asked::add);
            }
        }
        assertThat(asked).containsAll(english.keySet());
        assertThat(english.keySet()).containsAll(built());
    }

    /** The keys that are put together of a beginning and the name of something. */
    private static Set<String> built() {
        Stream<String> kinds = Arrays.stream(ObjectKind.values()).map(kind -> kind.name().toLowerCase(Locale.ROOT))
                .flatMap(kind -> Stream.of("kind." + kind, "kinds." + kind));
        Stream<String> sections = Arrays.stream(RunbookSection.values()).map(section -> "section." + section.anchor());
        Stream<String> phases = Arrays.stream(PhaseName.values()).map(phase -> "phase." + phase.folder());
        Stream<String> waiting = Arrays.stream(Blocking.values()).map(blocking -> "waiting." + blocking.name().toLowerCase(Locale.ROOT));
        Stream<String> states = Arrays.stream(State.values()).map(state -> "rehearsal.state." + state.name().toLowerCase(Locale.ROOT));
        Stream<String> differences = facts(SchemaChange.class).map(Class::getSimpleName)
                .filter(name -> name.endsWith("Changed") && !List.of("ColumnTypeChanged", "ColumnNullabilityChanged").contains(name))
                .map(name -> "difference." + name);
        Stream<String> named = Stream.of(
                Stream.of("object", "what", "how", "added", "changed", "replaced", "dropped").map("comparison."::concat),
                Stream.of("phase", "when", "steps", "time", "back", "windows", "work", "block", "rehearsed", "unscheduled", "unmeasured",
                        "rehearsed.not").map("summary."::concat),
                Stream.of("step", "name", "time", "block", "rows", "locks", "application", "probe", "way", "outcome").map("rehearsal."::concat),
                Stream.of("lost", "lock", "step", "gate", "connection", "application", "window")
                        .flatMap(trouble -> Stream.of("trouble." + trouble, "trouble." + trouble + ".do")),
                Stream.of("operator", "administrator", "team", "decides").map("call."::concat),
                Stream.of("operator", "administrator", "team").map("person."::concat)).flatMap(keys -> keys);
        return Stream.of(kinds, sections, phases, waiting, states, differences, named).flatMap(keys -> keys)
                .collect(Collectors.toSet());
    }

    /** The kinds of facts of all families. */
    private static Stream<Class<?>> facts(Class<?> family) {
        return family.isSealed() ? Arrays.stream(family.getPermittedSubclasses()).flatMap(PaperWordsTest::facts) : Stream.of(family);
    }

    private static List<String> places(String words) {
        return PLACE.matcher(words).results().map(found -> found.group()).distinct().sorted().toList();
    }

    private static Map<String, String> words(String language) {
        String file = "/" + Wording.BUNDLE.replace('.', '/') + language + ".properties";
        try (Reader reader = new InputStreamReader(PaperWordsTest.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
            PropertyResourceBundle bundle = new PropertyResourceBundle(reader);
            return bundle.keySet().stream().collect(Collectors.toMap(key -> key, bundle::getString));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
