package dev.chrysalis.app.cli.terminal;

import dev.chrysalis.app.ui.text.Figures;
import dev.chrysalis.app.ui.text.Moments;
import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/** Where lines go and answers come from. Safe to use from several threads. */
public final class Terminal {

    private static final int WIDEST = 110;
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEE d MMM uuuu, HH:mm:ss z", Locale.ENGLISH);

    private final PrintStream out;
    private final PrintStream err;
    private final TypedLines lines;
    private final boolean interactive;
    private boolean answersOnly;
    private int passing;
    private volatile ZoneId zone = ZoneId.systemDefault();

    /** @param interactive whether a person sits in front of it */
    public Terminal(InputStream in, PrintStream out, PrintStream err, boolean interactive) {
        this.lines = new TypedLines(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
        this.out = out;
        this.err = err;
        this.interactive = interactive;
    }

    /** From here on only {@link #answer} writes to the output, so that a program can read it. */
    public void answersOnly() {
        answersOnly = true;
    }

    /** From here on moments are told as the clocks of that zone show them. */
    public void tellTimesOf(ZoneId zone) {
        this.zone = zone;
    }

    /** Moments as {@link #tellTimesOf} says, in the form of the other times on this terminal, and figures without typographic spaces. */
    private String plain(String line) {
        return new Moments(zone, moment -> MOMENT.format(moment)).wordedIn(line).replace(Figures.THIN_SPACE, ' ');
    }

    public boolean isInteractive() {
        return interactive && !answersOnly;
    }

    /** What the command was asked for. */
    public synchronized void answer(String line) {
        clearPassing();
        out.println(answersOnly ? line : line.replace(Figures.THIN_SPACE, ' '));
    }

    /** The same in words, which may name moments. */
    public void answerWords(String words) {
        answer(answersOnly ? words : plain(words));
    }

    /** For what writes its lines itself: the help. */
    public PrintWriter writer() {
        return new PrintWriter(out, true);
    }

    /** What happens on the way. */
    public synchronized void say(String line) {
        if (!answersOnly) {
            clearPassing();
            out.println(plain(line));
        }
    }

    /** A line that others wrote, such as the output of a script: told as it is. */
    public synchronized void quote(String line) {
        if (!answersOnly) {
            clearPassing();
            out.println(line);
        }
    }

    public synchronized void complain(String line) {
        clearPassing();
        err.println(plain(line));
    }

    /** A line that the next one writes over; nothing where no person looks. */
    public synchronized void passing(String line) {
        if (isInteractive()) {
            String plain = plain(line);
            String shown = plain.length() > WIDEST ? plain.substring(0, WIDEST) : plain;
            out.print("\r" + shown + " ".repeat(Math.max(0, passing - shown.length())));
            out.flush();
            passing = shown.length();
        }
    }

    /** Asks the person; empty where there is none, or the person ended the input. */
    public synchronized Optional<String> ask(String question) {
        if (!isInteractive()) {
            return Optional.empty();
        }
        clearPassing();
        out.print(plain(question) + " ");
        out.flush();
        return lines.next();
    }

    /** Gives what a person types while no question is open to the listener; nothing where no person sits there. */
    public void listen(Consumer<String> listener) {
        if (isInteractive()) {
            lines.listen(listener);
        }
    }

    public boolean askYes(String question) {
        return ask(question + " [y/N]").filter(answer -> answer.equalsIgnoreCase("y") || answer.equalsIgnoreCase("yes")).isPresent();
    }

    private void clearPassing() {
        if (passing > 0) {
            out.print("\r" + " ".repeat(passing) + "\r");
            passing = 0;
        }
    }
}
