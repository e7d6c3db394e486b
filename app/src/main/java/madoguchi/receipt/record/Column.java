package madoguchi.receipt.record;

import java.util.function.Function;
import madoguchi.store.StoredResult;

/**
 * One field of a result.
 *
 * @param name the same in JSON, in CSV and in the view
 * @param value a Long, an Integer, a String, or null where there is nothing to say
 */
record Column(String name, Function<StoredResult, Object> value) {}
