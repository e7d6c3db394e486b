package madoguchi.desk;

import java.util.List;
import madoguchi.advice.Passage;
import madoguchi.screen.Quote;

/** Passages as the glass takes them. */
final class Quotes {

    private Quotes() {}

    static Quote of(Passage passage) {
        return new Quote(passage.name(), passage.seed().number(), passage.heading());
    }

    static List<Quote> of(List<Passage> passages) {
        return passages.stream().map(Quotes::of).toList();
    }
}
