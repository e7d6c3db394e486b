package madoguchi.practice;

import java.time.Duration;

/** How much time people need. */
public interface Pace {

    /** To read a sentence of so many letters, and to look where it points. */
    Duration toRead(int letters);

    /** To see something that usually lasts so long. */
    Duration toSee(Duration usual);

    /** Of somebody who reads Japanese aloud to a group: about eleven letters in a second. */
    Pace HUMAN =
            new Pace() {
                private static final Duration LOOK = Duration.ofMillis(1_200);
                private static final Duration LETTER = Duration.ofMillis(90);
                private static final Duration LONGEST = Duration.ofSeconds(8);

                @Override
                public Duration toRead(int letters) {
                    Duration time = LOOK.plus(LETTER.multipliedBy(letters));
                    return time.compareTo(LONGEST) < 0 ? time : LONGEST;
                }

                @Override
                public Duration toSee(Duration usual) {
                    return usual;
                }
            };

    /** Of nobody who looks on. */
    Pace AT_ONCE =
            new Pace() {
                @Override
                public Duration toRead(int letters) {
                    return Duration.ZERO;
                }

                @Override
                public Duration toSee(Duration usual) {
                    return Duration.ZERO;
                }
            };
}
