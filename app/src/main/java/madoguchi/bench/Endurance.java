package madoguchi.bench;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import madoguchi.card.CardFault;
import madoguchi.card.CardLink;
import madoguchi.card.mynumber.CardProblem;

/** What many visits leave behind in this process. */
public final class Endurance {

    private static final int SAMPLES = 10;

    private Endurance() {}

    /**
     * @param visits after so many
     * @param heapBytes in use after a collection
     * @param handles open files and sockets; -1 where the system does not tell
     */
    public record Sample(int visits, long heapBytes, int threads, long handles) {}

    /** Looks ten times; the first look is after a tenth of the visits, when everything is warm. */
    public static List<Sample> of(CardVisit visit, int visits) throws CardFault, CardProblem {
        List<Sample> samples = new ArrayList<>();
        int done = 0;
        for (int sample = 1; sample <= SAMPLES; sample++) {
            int until = (int) ((long) visits * sample / SAMPLES);
            for (; done < until; done++) {
                try (CardLink link = visit.open()) {
                    visit.over(link);
                }
            }
            samples.add(look(done));
        }
        return samples;
    }

    private static Sample look(int visits) {
        System.gc();
        return new Sample(
                visits,
                ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed(),
                ManagementFactory.getThreadMXBean().getThreadCount(),
                ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean os
                        ? os.getOpenFileDescriptorCount()
                        : -1);
    }
}
