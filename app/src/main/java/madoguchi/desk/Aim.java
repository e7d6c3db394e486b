package madoguchi.desk;

import java.util.Optional;
import madoguchi.failure.FailureCode;
import madoguchi.screen.DeskPlace;

/**
 * Where staff want to go when they have logged in.
 *
 * @param failed what could not be finished and brought them there; none: they came by themselves
 */
public record Aim(DeskPlace place, Optional<FailureCode> failed) {

    static Aim at(DeskPlace place) {
        return new Aim(place, Optional.empty());
    }

    /** From できませんでした to what to do about it. */
    public static Aim after(FailureCode code) {
        return new Aim(DeskPlace.S04_FALLBACK, Optional.of(code));
    }

    Page page() {
        return failed.<Page>map(FallbackPage::after).orElseGet(() -> Places.open(place));
    }
}
