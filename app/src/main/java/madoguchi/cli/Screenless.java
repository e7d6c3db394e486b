package madoguchi.cli;

import java.util.Locale;

/** JavaFX with and without a display. To be asked before JavaFX is touched for the first time. */
final class Screenless {

    private Screenless() {}

    static boolean displayThere() {
        boolean linux = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux");
        return !linux || has("DISPLAY") || has("WAYLAND_DISPLAY");
    }

    private static boolean has(String variable) {
        String value = System.getenv(variable);
        return value != null && !value.isBlank();
    }

    /** From now on JavaFX draws into memory, on a screen of this size. */
    static void use(int width, int height) {
        System.setProperty("glass.platform", "Monocle");
        System.setProperty("monocle.platform", "Headless");
        System.setProperty("headless.geometry", width + "x" + height + "-32");
        System.setProperty("prism.order", "sw");
        System.setProperty("java.awt.headless", "true");
    }
}
