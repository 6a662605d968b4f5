package dev.chrysalis.app.cli.terminal;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;

/** The lines that a person types: each answers the question that is open, or goes to whoever listens. */
final class TypedLines {

    private final BufferedReader in;
    private final BlockingQueue<Optional<String>> answers = new LinkedBlockingQueue<>();
    private volatile Consumer<String> listener = line -> { };
    private volatile boolean asked;
    private boolean reading;

    TypedLines(BufferedReader in) {
        this.in = in;
    }

    /** From now on what answers no question goes there, on a thread of its own. */
    synchronized void listen(Consumer<String> to) {
        listener = to;
        if (!reading) {
            reading = true;
            Thread reader = new Thread(this::read, "typed-lines");
            reader.setDaemon(true);
            reader.start();
        }
    }

    /** The next line; empty where the input has ended. */
    Optional<String> next() {
        synchronized (this) {
            if (!reading) {
                return line();
            }
            asked = true;
        }
        try {
            Optional<String> answer = answers.take();
            if (answer.isEmpty()) {
                answers.add(answer);
            }
            return answer;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            asked = false;
        }
    }

    private void read() {
        for (Optional<String> line = line(); line.isPresent(); line = line()) {
            if (asked) {
                answers.add(line);
            } else {
                listener.accept(line.get());
            }
        }
        answers.add(Optional.empty());
    }

    private Optional<String> line() {
        try {
            return Optional.ofNullable(in.readLine()).map(String::strip);
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
