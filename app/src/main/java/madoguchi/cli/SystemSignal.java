package madoguchi.cli;

import java.lang.reflect.Proxy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A signal of the system, heard before the JVM begins to end. A shutdown hook comes too late to
 * close a window in order: JavaFX's own hook runs beside it and takes the drawing away. The JDK has
 * no public way; {@code sun.misc.Signal} is the one that JEP 260 keeps open until it has, and is
 * asked for by name because the compiler warns of the type.
 */
final class SystemSignal {

    /** What a shell makes of a process that ended by SIGTERM: 128 and the signal's number. */
    static final int TERMINATED = 128 + 15;

    private static final Logger LOG = LoggerFactory.getLogger(SystemSignal.class);

    private SystemSignal() {}

    /**
     * @param heard run on a thread of its own, instead of the JVM's end; where that is not possible
     *     the JVM ends as ever
     */
    static void onTermination(Runnable heard) {
        try {
            Class<?> signal = Class.forName("sun.misc.Signal");
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            Object hears =
                    Proxy.newProxyInstance(
                            SystemSignal.class.getClassLoader(),
                            new Class<?>[] {handler},
                            (_, _, _) -> {
                                heard.run();
                                return null;
                            });
            signal.getMethod("handle", signal, handler)
                    .invoke(null, signal.getConstructor(String.class).newInstance("TERM"), hears);
        } catch (ReflectiveOperationException e) {
            LOG.warn("SIGTERM is heard only when the JVM already ends", e);
        }
    }
}
