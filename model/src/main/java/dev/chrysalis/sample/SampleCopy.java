package dev.chrysalis.sample;

import dev.chrysalis.fault.ChrysalisException;
import dev.chrysalis.fault.FaultCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A sample's files in a folder of its own, its dates moved by whole weeks so that its story happens now. */
record SampleCopy(Path source, Path folder) {

    /** The moment at which the story of the samples is told. */
    private static final LocalDateTime STORY_NOW = LocalDateTime.parse("2026-11-25T10:12");
    private static final String BEGUN = ".chrysalis/sample";
    private static final Pattern DATE = Pattern.compile("\\b20\\d\\d-\\d\\d-\\d\\d\\b");
    private static final double DAYS_PER_WEEK = 7.0;

    /** Only a folder that was begun as a sample is emptied: a project of somebody's own never is. */
    void removeFormer() {
        if (!Files.exists(folder)) {
            return;
        }
        if (!Files.isRegularFile(folder.resolve(BEGUN)) && !entries(folder).isEmpty()) {
            throw new ChrysalisException(FaultCode.BAD_REQUEST, folder + " holds something that is no sample.", "Nothing was changed.",
                    "Name a folder that is empty or not there yet.");
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw notWritable(e);
        }
    }

    void write(Clock clock) {
        mark(BEGUN);
        long weeks = Math.round(ChronoUnit.DAYS.between(STORY_NOW.toLocalDate(), LocalDate.now(clock)) / DAYS_PER_WEEK);
        try (Stream<Path> all = Files.walk(source)) {
            for (Path path : all.sorted().toList()) {
                Path target = folder.resolve(source.relativize(path).toString());
                if (source.relativize(path).startsWith(".chrysalis")) {
                    continue;
                }
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else if (path.getFileName().toString().endsWith(".yaml")) {
                    Files.writeString(target, moved(Files.readString(path), weeks));
                } else {
                    Files.copy(path, target, StandardCopyOption.COPY_ATTRIBUTES);
                    target.toFile().setWritable(true, true);
                }
            }
        } catch (IOException e) {
            throw notWritable(e);
        }
    }

    /** Leaves an empty file that says that everything was made. */
    void mark(String name) {
        try {
            Files.createDirectories(folder.resolve(name).getParent());
            Files.writeString(folder.resolve(name), "");
        } catch (IOException e) {
            throw notWritable(e);
        }
    }

    private static String moved(String text, long weeks) {
        return DATE.matcher(text).replaceAll(date -> LocalDate.parse(date.group()).plusWeeks(weeks).toString());
    }

    private static List<Path> entries(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ChrysalisException notWritable(IOException cause) {
        return new ChrysalisException(FaultCode.PROJECT_NOT_WRITABLE, "The sample cannot be written into " + folder + ".",
                "No database of yours was touched.",
                "Check that you may write there and that the disk is not full.", cause);
    }
}
