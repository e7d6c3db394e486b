package madoguchi.visit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import madoguchi.eligibility.CentreAnswer;
import madoguchi.eligibility.ConsentKind;
import madoguchi.eligibility.Consents;
import madoguchi.eligibility.Cover;
import madoguchi.eligibility.Eligibility;
import madoguchi.eligibility.IdentityMethod;
import madoguchi.eligibility.IdentityProof;
import madoguchi.eligibility.LimitCategory;
import madoguchi.eligibility.Offer;
import madoguchi.eligibility.Statement;
import madoguchi.screen.ConsentScreen.ConsentQuestion;
import madoguchi.visit.CardFacts.PinState;

/** Invented cards, people and answers for the tests of the procedure. */
final class Given {

    static final Instant NINE = Instant.parse("2026-11-20T00:00:00Z");
    static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    static final Moment NOW = new Moment(NINE, TODAY);
    static final LocalDate FAR = LocalDate.of(2030, 5, 1);
    static final Optional<LocalDate> BORN = Optional.of(LocalDate.of(1980, 2, 17));

    /** What is asked about, in the order of the screens. */
    static final List<ConsentQuestion> THREE =
            List.of(
                    ConsentQuestion.SURGERY,
                    ConsentQuestion.TREATMENT_AND_MEDICATION,
                    ConsentQuestion.HEALTH_CHECKUP);

    static final CardFacts ORDINARY = card(true, new PinState.Tries(3), FAR);
    static final CardFacts LOCKED = card(true, new PinState.Locked(), FAR);
    static final CardFacts PINLESS = card(true, new PinState.NeverSet(), FAR);
    static final CardFacts PHOTOLESS = card(false, new PinState.Tries(3), FAR);
    static final CardFacts PHOTOLESS_LOCKED = card(false, new PinState.Locked(), FAR);
    static final CardFacts ENDING = card(true, new PinState.Tries(3), TODAY.plusMonths(2));
    static final CardFacts EXPIRED = card(true, new PinState.Tries(3), TODAY.minusMonths(1));
    static final CardFacts OVER = card(true, new PinState.Tries(3), TODAY.minusMonths(5));
    static final CardFacts CARD_EXPIRED =
            new CardFacts(true, new PinState.Tries(3), FAR, Optional.of(TODAY.minusDays(1)), BORN);
    static final CardFacts YOUNG =
            new CardFacts(
                    true,
                    new PinState.Tries(3),
                    FAR,
                    Optional.of(FAR),
                    Optional.of(TODAY.minusYears(40).plusDays(1)));

    static final CentreAnswer VALID = CentreAnswer.of(new Eligibility.Valid(insured("山田 花子")));
    static final CentreAnswer INVALID = CentreAnswer.of(new Eligibility.Invalid(insured("山田 花子")));
    static final CentreAnswer SUPERSEDED =
            CentreAnswer.of(new Eligibility.Superseded(insured("山田 花子")));
    static final CentreAnswer NOT_FOUND = CentreAnswer.of(new Eligibility.NotFound());
    static final CentreAnswer SEVERAL =
            CentreAnswer.of(new Eligibility.Several(List.of(insured("山田 花子"), insured("山田 花子"))));
    static final CentreAnswer NOT_REGISTERED = CentreAnswer.notRegistered();

    /** Everything that an answer can open, and a limit. */
    static final CentreAnswer WITH_OFFERS =
            new CentreAnswer(
                    new Eligibility.Valid(insured("山田 花子").with(everyCover())),
                    true,
                    EnumSet.allOf(Offer.class),
                    Optional.empty(),
                    Optional.of("P-1"));

    /** Agreed beforehand: all but 健診. */
    static final CentreAnswer WITH_CONSENT =
            new CentreAnswer(
                    new Eligibility.Valid(insured("山田 花子")),
                    true,
                    Set.of(),
                    Optional.of(
                            new Consents(
                                    Map.of(
                                            ConsentKind.SURGERY, true,
                                            ConsentKind.TREATMENT, true,
                                            ConsentKind.MEDICATION, true,
                                            ConsentKind.HEALTH_CHECKUP, false),
                                    NINE.minusSeconds(86_400))),
                    Optional.empty());

    private Given() {}

    static CardFacts card(boolean photo, PinState pin, LocalDate end) {
        return new CardFacts(photo, pin, end, Optional.of(FAR.plusYears(5)), BORN);
    }

    static Eligibility.Insured insured(String name) {
        return new Eligibility.Insured(
                name,
                "ヤマダ ハナコ",
                LocalDate.of(1980, 2, 17),
                Eligibility.Sex.FEMALE,
                "",
                "01130012",
                "全国健康保険協会",
                "1234",
                "567",
                "01",
                30,
                LocalDate.of(2024, 4, 1),
                Optional.empty());
    }

    private static Cover everyCover() {
        return new Cover(
                Optional.empty(),
                "",
                "",
                "",
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.of(
                        new Cover.LimitCertificate(
                                Cover.LimitKind.LIMIT,
                                LimitCategory.A03,
                                TODAY,
                                TODAY,
                                Optional.of(FAR),
                                Optional.empty())),
                List.of(
                        new Cover.SpecificDisease(
                                Cover.DiseaseCategory.DIALYSIS,
                                TODAY,
                                TODAY,
                                Optional.empty(),
                                10_000)));
    }

    static IdentityProof pinProof() {
        return new IdentityProof.PinSignature(
                statement(IdentityMethod.PIN), new byte[0], new byte[0]);
    }

    static IdentityProof grant(IdentityMethod method) {
        return new IdentityProof.TerminalGrant(
                statement(method), new byte[0], new byte[0], new byte[0], new byte[0]);
    }

    private static Statement statement(IdentityMethod method) {
        return new Statement("visit", "1312345678", method, NINE);
    }
}
