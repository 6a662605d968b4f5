package dev.chrysalis.app.ui.theme;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The colours of the token sheet by name, for what is painted instead of styled. Immutable; knows no toolkit.
 *
 * @param dark    whether these are the colours of the dark block
 * @param colours {@code #rrggbb} or {@code rgba(…)} by the token's name without {@code -chr-}
 */
public record Palette(boolean dark, Map<String, String> colours) {

    private static final Sheet SHEET = new Sheet("ui/tokens");
    private static final Pattern TOKEN = Pattern.compile("-chr-([a-z0-9-]+):\\s*([^;]+);");

    public Palette {
        colours = Collections.unmodifiableMap(new LinkedHashMap<>(colours));
    }

    public static Palette ofLight() {
        return new Palette(false, block(".root {"));
    }

    public static Palette ofDark() {
        return new Palette(true, block(".root.dark {"));
    }

    public Optional<String> find(String token) {
        return Optional.ofNullable(colours.get(token));
    }

    /**
     * The colour of a token that is known to be there.
     *
     * @throws IllegalArgumentException where the sheet does not have it
     */
    public String colour(String token) {
        return find(token).orElseThrow(() -> new IllegalArgumentException("the sheet has no token " + token));
    }

    private static Map<String, String> block(String selector) {
        String sheet = SHEET.text();
        int start = sheet.indexOf(selector);
        int end = sheet.indexOf('}', start);
        Map<String, String> found = new LinkedHashMap<>();
        Matcher matcher = TOKEN.matcher(sheet.substring(start, end));
        while (matcher.find()) {
            found.put(matcher.group(1), matcher.group(2).trim());
        }
        return found;
    }
}
