package madoguchi.laws.broken.receipt;

import madoguchi.laws.Breaks;
import madoguchi.laws.Law;
import madoguchi.laws.broken.health.LeansOnTheReceipt;

@Breaks(Law.NO_PACKAGE_CYCLES)
public record LeansOnHealth(LeansOnTheReceipt other) {}
