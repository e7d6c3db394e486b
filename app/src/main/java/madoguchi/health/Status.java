package madoguchi.health;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import madoguchi.failure.FailureCode;

/**
 * How a running kiosk is, for other programs on the same computer: {@code status.json} of its data
 * folder. Nothing in it is about a person.
 *
 * @param at when it was written; an old one is of a kiosk that hangs or is gone
 * @param pid of the kiosk's process
 * @param startedAt of this process
 * @param parts each of them
 * @param troubles codes that stand now, in the handbook's order
 * @param supervised whether {@code ./kiosk supervise} runs it, which restarts the computer too
 * @param given settings that its command line gave, by their keys; nothing secret is among them
 */
public record Status(
        Instant at,
        long pid,
        String version,
        Instant startedAt,
        Phase phase,
        Map<Part, Part.State> parts,
        List<String> troubles,
        boolean supervised,
        Map<String, String> given) {

    /** How often a kiosk that is well writes one. */
    public static final Duration EVERY = Duration.ofSeconds(3);

    /** After so long without a new one it is not well. */
    public static final Duration STALE = Duration.ofSeconds(30);

    public Status {
        parts = Map.copyOf(parts);
        troubles = List.copyOf(troubles);
        // one of before this was told
        given = Map.copyOf(Objects.requireNonNullElse(given, Map.of()));
    }

    /**
     * How a kiosk was started.
     *
     * @param version its own
     */
    public record Launch(String version, boolean supervised, Map<String, String> given) {}

    /** What the kiosk does; of a visit no more than that there is one. */
    public enum Phase {
        IDLE,
        VISIT,
        /** Staff are at the terminal. */
        STAFF
    }

    /**
     * What the counter knows of itself at one moment.
     *
     * @param looked parts that are only known once somebody looked at them
     */
    public record Seen(
            Phase phase, Collection<FailureCode> troubles, Map<Part, Part.State> looked) {

        public Seen {
            troubles = List.copyOf(troubles);
            looked = Map.copyOf(looked);
        }

        Map<Part, Part.State> parts() {
            Map<Part, Part.State> parts = new EnumMap<>(Part.class);
            for (Part part : Part.values()) {
                parts.put(
                        part,
                        switch (part) {
                            case READER, CAMERA, STORE -> part.under(troubles);
                            case CENTRE, HAND_OVER -> looked.getOrDefault(part, Part.State.UNKNOWN);
                        });
            }
            return parts;
        }
    }

    public boolean freshAt(Instant now) {
        return now.isBefore(at.plus(STALE));
    }
}
