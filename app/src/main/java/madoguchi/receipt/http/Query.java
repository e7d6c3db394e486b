package madoguchi.receipt.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import madoguchi.store.ResultQuery;

/**
 * The parameters of {@code GET /v1/results}.
 *
 * @param patience how long to wait for a first result when there is none
 */
record Query(ResultQuery results, Duration patience) {

    static final int LIMIT = 100;
    static final int MOST = 500;
    static final int LONGEST_WAIT = 60;

    private static final Set<String> NAMES = Set.of("after", "limit", "waiting", "day", "wait");

    /** Days are Japan's, as the times in the answers are. */
    private static final ZoneOffset JAPAN = ZoneOffset.ofHours(9);

    /**
     * @param raw behind the question mark, still encoded; null when there is none
     */
    static Query of(String raw) throws Problem.Refused {
        Map<String, String> said = said(raw);
        ResultQuery results =
                ResultQuery.ALL
                        .after(number(said, "after", 0, 0, Long.MAX_VALUE))
                        .limit((int) number(said, "limit", LIMIT, 1, MOST));
        if (said.containsKey("day")) {
            LocalDate day = day(said.get("day"));
            results = results.days(day, day, JAPAN);
        }
        results =
                switch (said.getOrDefault("waiting", "false")) {
                    case "true" -> results.acknowledged(false);
                    case "false" -> results;
                    default -> throw wrong("waiting is neither true nor false");
                };
        return new Query(results, Duration.ofSeconds(number(said, "wait", 0, 0, LONGEST_WAIT)));
    }

    private static Map<String, String> said(String raw) throws Problem.Refused {
        Map<String, String> said = new HashMap<>();
        if (raw == null || raw.isEmpty()) {
            return said;
        }
        for (String pair : raw.split("&")) {
            String[] parts = pair.split("=", 2);
            if (parts.length < 2 || !NAMES.contains(parts[0])) {
                throw wrong("a parameter is none of after, limit, waiting, day, wait");
            }
            if (said.put(parts[0], decoded(parts[1])) != null) {
                throw wrong(parts[0] + " is there twice");
            }
        }
        return said;
    }

    private static String decoded(String value) throws Problem.Refused {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw wrong("a value is not encoded as it should be");
        }
    }

    private static long number(
            Map<String, String> said, String name, long otherwise, long least, long most)
            throws Problem.Refused {
        String text = said.get(name);
        if (text == null) {
            return otherwise;
        }
        try {
            long number = Long.parseLong(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw wrong("%s is no number from %d to %d".formatted(name, least, most));
    }

    private static LocalDate day(String text) throws Problem.Refused {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw wrong("day is no date like 2026-11-21");
        }
    }

    private static Problem.Refused wrong(String sentence) {
        return new Problem.Refused(Problem.Kind.MALFORMED, sentence + ".");
    }
}
