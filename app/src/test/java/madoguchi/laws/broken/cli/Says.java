package madoguchi.laws.broken.cli;

/** Innocent: commands print and exit. */
final class Says {
    void say(String what) {
        System.out.println(what);
        System.exit(0);
    }
}
