package madoguchi.laws.broken.health;

import madoguchi.laws.Breaks;
import madoguchi.laws.Law;
import madoguchi.laws.broken.receipt.LeansOnHealth;

@Breaks(Law.NO_PACKAGE_CYCLES)
public record LeansOnTheReceipt(LeansOnHealth other) {}
