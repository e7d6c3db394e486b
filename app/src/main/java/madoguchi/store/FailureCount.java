package madoguchi.store;

import java.time.Instant;

/**
 * How often something went wrong.
 *
 * @param code of the failure handbook
 * @param last when it came last
 */
public record FailureCount(String code, long times, Instant last) {}
