package madoguchi.face;

import java.util.Arrays;

/**
 * What an engine compares: numbers that stand for one face. Lives in memory for one visit; wiped,
 * never printed.
 */
public final class Template implements AutoCloseable {

    private final float[] values;

    /** Takes the array over. */
    public Template(float[] values) {
        this.values = values;
    }

    float[] values() {
        return values;
    }

    @Override
    public void close() {
        Arrays.fill(values, 0);
    }

    @Override
    public String toString() {
        return "Template(" + values.length + ")";
    }
}
