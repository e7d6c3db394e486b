package madoguchi.desk.run;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import madoguchi.desk.Entry;
import madoguchi.eligibility.Eligibility.Insured;
import madoguchi.receipt.folder.Stranded;
import madoguchi.screen.S02Today.Cover;
import madoguchi.screen.S02Today.How;
import madoguchi.screen.S02Today.Line;
import madoguchi.screen.S02Today.Way;
import madoguchi.screen.S02Today.What;
import madoguchi.store.StoredResult;
import madoguchi.store.StoredResult.Channel;

/**
 * A kept result as 受付一覧 shows it.
 *
 * @param zone the facility's
 * @param today when it began
 */
record StoredEntry(ZoneId zone, Instant today) {

    private static final DateTimeFormatter UNTIL = DateTimeFormatter.ofPattern("uuuu-MM-dd H:mm");

    Entry of(StoredResult result) {
        return new Entry(
                result.id(),
                result.decided().atZone(zone),
                result.person().map(Insured::name),
                result.person().map(Insured::kana),
                How.valueOf(result.method().name()),
                Cover.valueOf(result.validity().name()),
                (int) result.consents().stream().filter(StoredResult.Consent::agreed).count(),
                result.consents().size(),
                result.consentRegistered(),
                until(result),
                result.enrolled(),
                way(result),
                lines(result));
    }

    private static Optional<Instant> until(StoredResult result) {
        return result.consents().stream()
                .flatMap(consent -> consent.availableUntil().stream())
                .max(Comparator.naturalOrder());
    }

    private Way way(StoredResult result) {
        if (result.acknowledgement().isPresent()) {
            return Way.HANDED_OVER;
        }
        if (result.wipedAt().isPresent()) {
            return Way.GONE;
        }
        Optional<Way> stranded = stranded(result);
        if (stranded.isPresent()) {
            return stranded.get();
        }
        if (result.decided().isBefore(today)) {
            return Way.NEVER_FETCHED;
        }
        return Stream.of(Channel.values()).anyMatch(result::handedOver) ? Way.LYING : Way.WAITING;
    }

    private static Optional<Way> stranded(StoredResult result) {
        return result.handOvers().values().stream()
                .flatMap(handOver -> handOver.trouble().stream())
                .flatMap(
                        trouble ->
                                Stream.of(Stranded.values())
                                        .filter(why -> why.name().equals(trouble.code())))
                .map(
                        why ->
                                switch (why) {
                                    case FOLDER -> Way.FOLDER;
                                    case CONFLICT -> Way.CONFLICT;
                                    case OUT_OF_DATE -> Way.OUT_OF_DATE;
                                })
                .findFirst();
    }

    private List<Line> lines(StoredResult result) {
        List<Line> lines = new ArrayList<>();
        result.person()
                .ifPresent(
                        who -> {
                            lines.add(new Line(What.BIRTH_DATE, who.born().toString()));
                            lines.add(new Line(What.ADDRESS, who.address()));
                            lines.add(
                                    new Line(
                                            What.INSURER,
                                            who.insurerNumber() + " " + who.insurerName()));
                            lines.add(new Line(What.INSURED_SYMBOL, who.symbol()));
                            lines.add(new Line(What.INSURED_NUMBER, who.insuredNumber()));
                            lines.add(new Line(What.BRANCH, who.branchNumber()));
                            lines.add(new Line(What.COPAY, who.copayPercent() + " %"));
                            lines.add(new Line(What.VALID_FROM, who.validFrom().toString()));
                            who.validUntil()
                                    .ifPresent(
                                            end ->
                                                    lines.add(
                                                            new Line(
                                                                    What.VALID_UNTIL,
                                                                    end.toString())));
                        });
        until(result)
                .ifPresent(
                        end ->
                                lines.add(
                                        new Line(
                                                What.CONSENT_UNTIL,
                                                UNTIL.format(end.atZone(zone)))));
        result.patientNumber()
                .ifPresent(number -> lines.add(new Line(What.PATIENT_NUMBER, number)));
        return lines.stream().filter(line -> !line.value().isBlank()).toList();
    }
}
