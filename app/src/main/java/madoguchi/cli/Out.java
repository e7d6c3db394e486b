package madoguchi.cli;

import java.io.PrintStream;

/** The one place that prints for people at a terminal. */
final class Out {

    private static final PrintStream STREAM = System.out;

    private Out() {}

    static void line(String text) {
        STREAM.println(text);
    }

    /** Just this, whatever a line ends with on this system. */
    static void text(String text) {
        STREAM.print(text);
        STREAM.flush();
    }
}
