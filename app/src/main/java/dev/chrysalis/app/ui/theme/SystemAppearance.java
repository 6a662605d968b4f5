package dev.chrysalis.app.ui.theme;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** What the desktop prefers; asked of the desktop's own command, because JavaFX 21 cannot tell. */
final class SystemAppearance {

    private static final long PATIENCE_MILLISECONDS = 800;

    private SystemAppearance() {
    }

    static boolean isDark() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (system.contains("mac")) {
            return answer("defaults", "read", "-g", "AppleInterfaceStyle").contains("dark");
        }
        if (system.contains("windows")) {
            return answer("reg", "query", "HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Themes\\Personalize", "/v",
                    "AppsUseLightTheme").contains("0x0");
        }
        return answer("gsettings", "get", "org.gnome.desktop.interface", "color-scheme").contains("dark");
    }

    /** Whether the desktop asks programs not to move things. */
    static boolean isStill() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (system.contains("mac")) {
            return answer("defaults", "read", "com.apple.universalaccess", "reduceMotion").startsWith("1");
        }
        if (system.contains("windows")) {
            return answer("reg", "query", "HKCU\\Control Panel\\Desktop\\WindowMetrics", "/v", "MinAnimate").stripTrailing().endsWith("0");
        }
        return answer("gsettings", "get", "org.gnome.desktop.interface", "enable-animations").contains("false");
    }

    private static String answer(String... command) {
        try {
            Process process = new ProcessBuilder(List.of(command)).redirectErrorStream(true).start();
            if (!process.waitFor(PATIENCE_MILLISECONDS, TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
                return "";
            }
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
        } catch (IOException e) {
            // a desktop without that command has no preference that could be followed
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }
}
