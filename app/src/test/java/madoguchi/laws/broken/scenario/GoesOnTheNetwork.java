package madoguchi.laws.broken.scenario;

import madoguchi.laws.Breaks;
import madoguchi.laws.Law;
import madoguchi.laws.broken.eligibility.http.Client;

@Breaks(Law.SCENARIOS_NAME_ONLY_SIMULATED_PARTS)
record GoesOnTheNetwork(Client client) {}
