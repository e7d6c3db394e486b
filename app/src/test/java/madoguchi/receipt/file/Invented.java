package madoguchi.receipt.file;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import madoguchi.eligibility.ConsentKind;
import madoguchi.eligibility.Cover.DiseaseCategory;
import madoguchi.eligibility.Cover.ElderlyCertificate;
import madoguchi.eligibility.Cover.LimitCertificate;
import madoguchi.eligibility.Cover.LimitKind;
import madoguchi.eligibility.Cover.ReasonOfLoss;
import madoguchi.eligibility.Cover.Relation;
import madoguchi.eligibility.Cover.SpecificDisease;
import madoguchi.eligibility.Eligibility.Sex;
import madoguchi.eligibility.IdentityMethod;
import madoguchi.eligibility.LimitCategory;
import madoguchi.receipt.file.Confirmed.Agreement;
import madoguchi.receipt.file.Confirmed.Answered;
import madoguchi.receipt.file.ResultMessage.Body;
import madoguchi.receipt.file.ResultMessage.Header;
import madoguchi.receipt.file.ResultMessage.Issue;
import madoguchi.receipt.file.ResultMessage.Prescription;
import madoguchi.receipt.file.ResultMessage.Reference;
import madoguchi.receipt.file.ResultMessage.Segment;
import madoguchi.receipt.file.ResultMessage.Status;

/** Messages of every shape that can be written, the same ones for the same seed. */
final class Invented {

    /** What names and addresses are made of: also what is hard to write. */
    private static final String LETTERS = "山田花子東京都見本町１２３－‐〜～−●髙﨑𠮷葛渡邉ヴ々〆Ａz&<>\"' 　ﾔﾏﾀﾞ¥\\ー—―①㈱";

    private final RandomGenerator random;

    Invented(long seed) {
        random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    ResultMessage message(Encoding encoding) {
        int validity = 1 + random.nextInt(5);
        boolean failed = random.nextInt(8) == 0;
        boolean known = !failed && validity <= 3;
        Optional<Said> said = failed ? Optional.of(said()) : maybe(this::said);
        return new ResultMessage(
                new Header(
                        time(),
                        date(),
                        digits(10),
                        maybe(this::text),
                        one(Reference.values()),
                        failed ? Segment.FAILED : Segment.DONE,
                        failed ? said : Optional.empty(),
                        encoding),
                new Body(
                        failed ? Status.ERROR : Status.NORMAL,
                        said,
                        failed ? Optional.empty() : Optional.of(validity),
                        prescription(known),
                        known ? List.of(confirmed()) : List.of(),
                        maybe(this::asked),
                        new Extension(
                                maybe(() -> one(IdentityMethod.values())),
                                maybe(random::nextBoolean),
                                maybe(random::nextBoolean),
                                maybe(random::nextBoolean),
                                maybe(() -> "0123456789abcdef".repeat(4)))));
    }

    SearchInfo asked() {
        return new SearchInfo(
                insurer(),
                maybe(this::text),
                text(),
                maybe(() -> digits(2)),
                date(),
                maybe(random::nextBoolean),
                maybe(this::text));
    }

    private Optional<Prescription> prescription(boolean known) {
        return maybe(
                () ->
                        new Prescription(
                                one(Issue.values()),
                                known ? one(PrescriptionPlace.values()) : PrescriptionPlace.BODY));
    }

    private Confirmed confirmed() {
        return new Confirmed(
                random.nextBoolean() ? "01" : "A1",
                insurer(),
                maybe(this::text),
                text(),
                maybe(() -> digits(2)),
                maybe(() -> one(Relation.values())),
                maybe(this::text),
                text(),
                maybe(this::text),
                Kana.halfWidth(text()),
                maybe(() -> Kana.halfWidth(text())),
                one(Sex.values()),
                date(),
                maybe(this::text),
                maybe(() -> digits(3) + "-" + digits(4)),
                date(),
                maybe(this::date),
                random.nextInt(4) * 10,
                random.nextBoolean(),
                maybe(() -> one(ReasonOfLoss.values())),
                text(),
                maybe(() -> new ElderlyCertificate(date(), date(), date(), 20)),
                maybe(() -> new Answered(random.nextBoolean(), time())),
                maybe(this::limit),
                some(this::disease),
                consents(),
                maybe(this::text));
    }

    private LimitCertificate limit() {
        return new LimitCertificate(
                one(LimitKind.values()),
                one(LimitCategory.values()),
                date(),
                date(),
                maybe(this::date),
                maybe(this::date));
    }

    private SpecificDisease disease() {
        return new SpecificDisease(
                one(DiseaseCategory.values()),
                date(),
                date(),
                maybe(this::date),
                random.nextInt(30_000));
    }

    private List<Agreement> consents() {
        List<Agreement> all = new ArrayList<>();
        for (ConsentKind kind : ConsentKind.values()) {
            if (random.nextBoolean()) {
                boolean agreed = random.nextBoolean();
                LocalDateTime at = time();
                all.add(
                        new Agreement(
                                kind,
                                agreed,
                                at,
                                agreed && kind != ConsentKind.SPECIFIC_DISEASE
                                        ? Optional.of(at.plusHours(24))
                                        : Optional.empty()));
            }
        }
        return all;
    }

    private Said said() {
        return new Said("MADO-" + digits(3), text());
    }

    private String insurer() {
        return random.nextBoolean() ? digits(8) : "  " + digits(6);
    }

    private String text() {
        int[] letters = LETTERS.codePoints().toArray();
        return IntStream.range(0, 1 + random.nextInt(12))
                .map(_ -> letters[random.nextInt(letters.length)])
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    private String digits(int count) {
        return IntStream.range(0, count)
                .mapToObj(_ -> Integer.toString(random.nextInt(10)))
                .collect(Collectors.joining());
    }

    private LocalDate date() {
        return LocalDate.of(1900, 1, 1).plusDays(random.nextInt(60_000));
    }

    private LocalDateTime time() {
        return date().atStartOfDay().plusSeconds(random.nextInt(86_400));
    }

    private <T> T one(T[] values) {
        return values[random.nextInt(values.length)];
    }

    private <T> Optional<T> maybe(Supplier<T> value) {
        return random.nextBoolean() ? Optional.of(value.get()) : Optional.empty();
    }

    private <T> List<T> some(Supplier<T> value) {
        return IntStream.range(0, random.nextInt(3)).mapToObj(_ -> value.get()).toList();
    }
}
