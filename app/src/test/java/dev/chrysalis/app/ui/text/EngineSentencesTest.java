package dev.chrysalis.app.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chrysalis.Chrysalis;
import dev.chrysalis.dialect.server.HiddenName;
import dev.chrysalis.plan.Hazard;
import dev.chrysalis.plan.Step;
import dev.chrysalis.plan.Undo;
import dev.chrysalis.project.Project;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EngineSentencesTest {

    private static final Path ENGINE = Path.of("../model/src/main/java");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)[#@]?}");
    private static final Pattern HAZARD = Pattern.compile("(?:\\.(?:notice|caution|danger|hazard)|new Hazard)\\(\\s*\"([a-z-]+)\"");
    private static final Pattern NAMED = Pattern.compile("(?:Draft\\.in\\(\\w[\\w.]*,|new Alteration\\([^,]*,|String title =)\\s*\"([^\"]+)\"");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
    private static final int LEAST_PIECE = 4;

    private final Messages german = new Messages(Locale.GERMAN);
    private final Map<String, String> english = Sources.bundle(EngineSentences.BUNDLE, "");
    private final Map<String, String> worded = Sources.bundle(EngineSentences.BUNDLE, "_de");

    @Test
    void a_sentence_is_worded_with_its_names_and_figures() {
        assertThat(german.engine("The values of remark in 1\u202f204 rows are dropped for good."))
                .isEqualTo("Die Werte von remark in 1\u202f204 Zeilen werden endgültig gelöscht.");
        assertThat(german.engine("copy in memory, H2. Made from prod on this machine in 2.8 s, and removed after the run."))
                .isEqualTo("copy im Arbeitsspeicher, H2. In 2,8 s aus prod auf diesem Rechner gemacht und nach dem Lauf entfernt.");
        assertThat(german.engine("rollout/010-deploy.sh (Deploy) was begun at 2026-11-09T09:00:00Z and did not end; 1 of 3 waves went forward."))
                .isEqualTo("rollout/010-deploy.sh (Deploy) wurde am 09.11.2026, 09:00 UTC begonnen und endete nicht; Wellen vorwärts: 1 von 3.");
    }

    @Test
    void a_hidden_object_is_called_by_its_kind() {
        assertThat(german.engine(new HiddenName("column", "customer", "chrysalis_hidden_is_vip", -1, Optional.empty()).formerWords()))
                .isEqualTo("Spalte customer.is_vip");
    }

    @Test
    void a_moment_is_told_in_the_zone_of_the_project() {
        assertThat(german.engine("rollout/010-deploy.sh (Deploy) was begun at 2026-11-09T09:00:00Z and did not end.", ZoneId.of("Europe/Berlin")))
                .startsWith("rollout/010-deploy.sh (Deploy) wurde am Mo. 9. Nov., 10:00").endsWith("begonnen und endete nicht.");
    }

    @Test
    void what_others_changed_and_who_runs_is_worded() {
        assertThat(german.engine("The database is not as it was when 2026.12-note was planned: table public.orders is gone."))
                .startsWith("Die Datenbank ist nicht, wie sie war, als 2026.12-note geplant wurde: ");
        assertThat(german.engine("A release runs on this database since 2026-11-21 02:00:00 UTC, by session 7 of app. The journal heard of it last at"
                + " 2026-11-21 02:01:00 UTC, from Ada on db-1, about 2026.12-note/expand/010-add.sql."))
                .contains("Das Journal hörte zuletzt um 2026-11-21 02:01:00 UTC davon, von Ada auf db-1");
        assertThat(german.engine("A release runs on this database, by session 7 of app (psql)."))
                .isEqualTo("Auf dieser Datenbank läuft ein Release, in Sitzung 7 of app (psql).");
    }

    @Test
    void what_a_person_wrote_stays_as_it_is() {
        assertThat(german.engine("Ask Ann before this step.")).isEqualTo("Ask Ann before this step.");
    }

    @Test
    void in_english_every_sentence_is_the_engines_own() {
        Messages messages = new Messages(Locale.ENGLISH);
        assertThat(messages.engine("It holds.")).isEqualTo("It holds.");
        assertThat(new Messages(Locale.JAPANESE).engine("It holds.")).isEqualTo("It holds.");
    }

    @Test
    void german_words_every_sentence_with_the_same_arguments() {
        assertThat(worded.keySet()).isEqualTo(english.keySet());
        assertThat(english.keySet()).allSatisfy(key ->
                assertThat(places(worded.get(key))).as(key).isEqualTo(places(english.get(key))));
    }

    /** Whoever changes what the engine says changes the bundle too. */
    @Test
    void every_sentence_of_the_bundle_is_one_that_the_engine_says() {
        String said = LITERAL.matcher(engine()).results().map(found -> found.group(1)).collect(Collectors.joining("\n")).replace("\\\"", "\"");
        assertThat(english.keySet().stream().filter(key -> !Arrays.stream(PLACE.split(english.get(key)))
                .allMatch(piece -> isMadeOf(piece, said)))).isEmpty();
    }

    @Test
    void every_hazard_that_a_recipe_knows_is_worded() {
        Set<String> codes = HAZARD.matcher(engine()).results().map(found -> found.group(1)).collect(Collectors.toCollection(TreeSet::new));
        assertThat(codes).hasSizeGreaterThan(40)
                .allMatch(code -> english.keySet().stream().anyMatch(key -> key.equals("hazard." + code) || key.startsWith("hazard." + code + ".")));
    }

    @Test
    void every_hazard_of_the_sample_is_worded() {
        Project sample = new Chrysalis(Clock.systemUTC()).open(Path.of("../sample-projects/shop"));
        List<Step> steps = sample.releases().stream().flatMap(release -> release.steps()).toList();
        List<String> said = Stream.concat(steps.stream().flatMap(step -> step.hazards().stream()).map(Hazard::reason),
                steps.stream().map(Step::undo).filter(Undo.Impossible.class::isInstance).map(undo -> ((Undo.Impossible) undo).reason())).toList();
        assertThat(said).isNotEmpty().allSatisfy(sentence -> assertThat(german.engine(sentence)).isNotEqualTo(sentence));
    }

    @Test
    void a_step_is_called_in_the_language_of_the_window() {
        assertThat(german.title("Add TIER_CODE to CUSTOMER")).isEqualTo("CUSTOMER um TIER_CODE ergänzen");
        assertThat(german.title("Keep LAST_MESSAGE_ID and LAST_MESSAGE_TIMESTAMP of CONVERSATION equal"))
                .isEqualTo("LAST_MESSAGE_ID und LAST_MESSAGE_TIMESTAMP von CONVERSATION gleich halten");
        assertThat(german.title("Hide table old_orders")).isEqualTo("Tabelle old_orders verbergen");
        assertThat(german.title("Add view totals")).isEqualTo("Sicht totals anlegen");
        assertThat(german.title("Deploy shop-api")).isEqualTo("Deploy shop-api");
        assertThat(new Messages(Locale.ENGLISH).title("Add TIER_CODE to CUSTOMER")).isEqualTo("Add TIER_CODE to CUSTOMER");
    }

    @Test
    void the_name_of_a_step_is_not_looked_for_in_what_else_is_said() {
        assertThat(german.engine("Check that you like it.")).isEqualTo("Check that you like it.");
    }

    /** A recipe that calls its step otherwise words it too. */
    @Test
    void every_name_that_a_recipe_gives_to_a_step_is_worded() {
        List<String> named = english.keySet().stream().filter(key -> key.startsWith("title.")).map(english::get).toList();
        Set<String> beginnings = NAMED.matcher(engine()).results().map(found -> found.group(1)).collect(Collectors.toCollection(TreeSet::new));
        assertThat(beginnings).hasSizeGreaterThan(40).allMatch(beginning -> named.stream().anyMatch(words -> words.startsWith(beginning)));
    }

    private static Set<String> places(String words) {
        return PLACE.matcher(words).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    /** A sentence may be put together of pieces, where one of them is chosen by a condition. */
    private static boolean isMadeOf(String words, String said) {
        if (words.length() <= LEAST_PIECE || said.contains(words)) {
            return true;
        }
        for (int end = words.length() - 1; end >= LEAST_PIECE; end--) {
            if (said.contains(words.substring(0, end))) {
                return isMadeOf(words.substring(end), said);
            }
        }
        return false;
    }

    /** All sources, with literals that are added up made one. */
    private static String engine() {
        return Sources.under(ENGINE).replaceAll("\"\\s*\\+\\s*\"", "");
    }
}
