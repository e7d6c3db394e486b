package madoguchi.laws;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Set;

/** What a pure function may not touch: nothing that answers differently tomorrow or elsewhere. */
final class Outside {

    private Outside() {}

    /** Threads, clocks, chance, files, networks, loggers. */
    static DescribedPredicate<JavaClass> type() {
        return resideInAnyPackage(
                        "java.io..",
                        "java.nio.file..",
                        "java.nio.channels..",
                        "java.net..",
                        "java.util.concurrent..",
                        "java.util.logging..",
                        "org.slf4j..",
                        "ch.qos.logback..")
                .or(
                        describe(
                                "a thread, a clock or chance",
                                type ->
                                        Set.of(
                                                        "java.lang.Thread",
                                                        "java.lang.ThreadLocal",
                                                        "java.lang.Process",
                                                        "java.lang.ProcessBuilder",
                                                        "java.lang.Runtime",
                                                        "java.time.Clock",
                                                        "java.time.InstantSource",
                                                        "java.util.Random",
                                                        "java.util.SplittableRandom",
                                                        "java.util.Timer",
                                                        "java.util.UUID",
                                                        "java.security.SecureRandom")
                                                .contains(type.getName())));
    }

    /** Harmless types with one method that looks outside. */
    static DescribedPredicate<JavaAccess<?>> call() {
        return describe(
                "the time of day, the machine's settings, chance or a monitor",
                access -> {
                    String owner = access.getTargetOwner().getName();
                    String name = access.getName();
                    return switch (owner) {
                        case "java.lang.System" -> !name.equals("arraycopy");
                        case "java.lang.Math", "java.lang.StrictMath" -> name.equals("random");
                        case "java.lang.Object" -> name.equals("wait") || name.startsWith("notify");
                        case "java.time.ZoneId", "java.util.TimeZone" ->
                                name.equals("systemDefault") || name.equals("getDefault");
                        default -> owner.startsWith("java.time.") && name.equals("now");
                    };
                });
    }
}
