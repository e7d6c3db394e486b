package madoguchi.health.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeAndTimeBasedRollingPolicy;
import ch.qos.logback.core.util.FileSize;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;

/**
 * The log files of one data folder: {@code logs/madoguchi.log} and those of days before. No more
 * than so many days and so many bytes are kept, whatever happens.
 */
public final class LogFolder implements AutoCloseable {

    static final FileSize ONE_FILE = new FileSize(5 * FileSize.MB_COEFFICIENT);
    static final FileSize ALL = new FileSize(100 * FileSize.MB_COEFFICIENT);

    private static final String OURS = "madoguchi";
    private static final String STAFF = "staff";

    /** Of a day before. */
    private static final Pattern PAST =
            Pattern.compile("(?:madoguchi|staff)\\.(\\d{4}-\\d{2}-\\d{2})\\.\\d+\\.log");

    /** The date has a T in it, so that no day and hour look like a long number. */
    private static final String LINE =
            "%d{\"yyyy-MM-dd'T'HH:mm:ss.SSS\"} %-5level [%thread] %logger{20} %msg%n%ex{full}";

    private final RollingFileAppender<ILoggingEvent> appender;

    private LogFolder(RollingFileAppender<ILoggingEvent> appender) {
        this.appender = appender;
    }

    /** Where they are. */
    public static Path in(Path data) {
        return data.resolve("logs");
    }

    /**
     * From now on what the program logs from INFO on is written there too, and what is older than
     * so many days goes. A folder that cannot be written is the self-check's to report; the
     * terminal runs on.
     */
    public static LogFolder begin(Path data, int days) {
        return begin(data, days, OURS);
    }

    /** The same of the staff's window, in a file of its own: {@code staff.log}. */
    public static LogFolder beginOfStaff(Path data, int days) {
        return begin(data, days, STAFF);
    }

    private static LogFolder begin(Path data, int days, String name) {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        MaskedEncoder encoder = new MaskedEncoder();
        encoder.setContext(context);
        encoder.setPattern(LINE);
        encoder.start();

        RollingFileAppender<ILoggingEvent> appender = new RollingFileAppender<>();
        SizeAndTimeBasedRollingPolicy<ILoggingEvent> rolling =
                new SizeAndTimeBasedRollingPolicy<>();
        rolling.setContext(context);
        rolling.setParent(appender);
        rolling.setFileNamePattern(in(data).resolve(name + ".%d{yyyy-MM-dd}.%i.log").toString());
        rolling.setMaxFileSize(ONE_FILE);
        rolling.setMaxHistory(days);
        rolling.setTotalSizeCap(ALL);
        rolling.start();

        appender.setContext(context);
        appender.setName("logs of " + data);
        appender.setFile(in(data).resolve(name + ".log").toString());
        appender.setRollingPolicy(rolling);
        appender.setEncoder(encoder);
        appender.start();

        Logger ours = context.getLogger(OURS);
        if (ours.getEffectiveLevel().isGreaterOrEqual(Level.INFO)) {
            ours.setLevel(Level.INFO);
        }
        context.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(appender);
        forget(data, LocalDate.now().minusDays(days));
        return new LogFolder(appender);
    }

    /**
     * Logback looks no further back than a month beyond what it keeps: after a long rest, or when
     * fewer days are to be kept than before, older files would stay.
     */
    private static void forget(Path data, LocalDate oldest) {
        try {
            for (Path file : files(data)) {
                Matcher past = PAST.matcher(file.getFileName().toString());
                if (past.matches() && LocalDate.parse(past.group(1)).isBefore(oldest)) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException | DateTimeParseException e) {
            LoggerFactory.getLogger(LogFolder.class).warn("old logs stay: {}", e.toString());
        }
    }

    /** All log files of a data folder, by name; none where there is no folder. */
    public static List<Path> files(Path data) throws IOException {
        if (!Files.isDirectory(in(data))) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(in(data))) {
            return all.filter(file -> file.getFileName().toString().endsWith(".log"))
                    .sorted()
                    .toList();
        }
    }

    @Override
    public void close() {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        context.getLogger(Logger.ROOT_LOGGER_NAME).detachAppender(appender);
        appender.stop();
    }
}
