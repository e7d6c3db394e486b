package madoguchi.advice;

import java.util.stream.Stream;

/** Whatever can be said in any situation, and about any result that needs care. */
public final class AllAdvice {

    private AllAdvice() {}

    public static Stream<Passage> passages() {
        Advisor advisor = new Advisor(Claim.Sevens.STANDARD);
        return Stream.concat(
                Situations.all().map(advisor::advise).flatMap(AllAdvice::of).distinct(),
                Stream.of(CareCase.values()).flatMap(care -> care.passages().stream()));
    }

    private static Stream<Passage> of(Advice advice) {
        return Stream.of(
                        advice.steps().stream()
                                .flatMap(
                                        step ->
                                                Stream.concat(
                                                        step.way().passages().stream(),
                                                        step.because().stream())),
                        advice.claim().order().stream(),
                        advice.claim().choices().stream()
                                .flatMap(choice -> choice.passages().stream()),
                        advice.share().stream())
                .flatMap(passages -> passages);
    }
}
