package madoguchi.cli;

import java.io.PrintWriter;
import java.util.function.IntConsumer;

/** How far a long piece of work is: a bar at a terminal, ten lines in a log. */
final class Progress implements IntConsumer {

    private static final int WIDTH = 40;
    private static final int LINES = 10;

    private final PrintWriter to;
    private final String what;
    private final int all;
    private final int steps;
    private final boolean terminal;
    private int told = -1;

    /**
     * @param terminal whether a line can be written over
     */
    Progress(PrintWriter to, String what, int all, boolean terminal) {
        this.to = to;
        this.what = what;
        this.all = Math.max(1, all);
        this.steps = terminal ? 100 : LINES;
        this.terminal = terminal;
    }

    static Progress on(PrintWriter to, String what, int all) {
        return new Progress(
                to, what, all, System.console() != null && System.console().isTerminal());
    }

    @Override
    public void accept(int done) {
        int step = (int) ((long) done * steps / all);
        if (step == told) {
            return;
        }
        told = step;
        int filled = (int) ((long) done * WIDTH / all);
        String bar =
                "[%s%s] %d/%d %s"
                        .formatted("#".repeat(filled), ".".repeat(WIDTH - filled), done, all, what);
        if (terminal) {
            to.print("\r" + bar + (done >= all ? System.lineSeparator() : ""));
        } else {
            to.println(bar);
        }
        to.flush();
    }
}
