package madoguchi.receipt.folder;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import madoguchi.eligibility.ConsentKind;
import madoguchi.eligibility.Offer;
import madoguchi.eligibility.Validity;
import madoguchi.receipt.file.Confirmed;
import madoguchi.receipt.file.Confirmed.Agreement;
import madoguchi.receipt.file.Confirmed.Answered;
import madoguchi.receipt.file.Extension;
import madoguchi.receipt.file.Notice;
import madoguchi.receipt.file.ResultMessage;
import madoguchi.receipt.file.ResultMessage.Body;
import madoguchi.receipt.file.ResultMessage.Header;
import madoguchi.receipt.file.ResultMessage.Issue;
import madoguchi.receipt.file.ResultMessage.Prescription;
import madoguchi.receipt.file.ResultMessage.Reference;
import madoguchi.receipt.file.ResultMessage.Segment;
import madoguchi.receipt.file.ResultMessage.Status;
import madoguchi.receipt.file.Said;
import madoguchi.store.StoredResult;

/**
 * What a kept result is as a file: a function of the result and the form alone, so that writing it
 * again after whatever happened writes the same.
 */
final class ResultMessages {

    private ResultMessages() {}

    /** When the result was as it is now: the file's name and its head carry this time. */
    static LocalDateTime executed(StoredResult result, FileForm form) {
        Instant last =
                result.limitAnswered()
                        .filter(answered -> answered.isAfter(result.decided()))
                        .orElse(result.decided());
        return form.local(last);
    }

    static ResultMessage of(StoredResult result, FileForm form) {
        LocalDateTime executed = executed(result, form);
        LocalDate confirmed = form.local(result.decided()).toLocalDate();
        return new ResultMessage(
                new Header(
                        executed,
                        confirmed,
                        form.institution(),
                        Optional.of(result.visit()),
                        Reference.CARD,
                        Segment.DONE,
                        Optional.empty(),
                        form.encoding()),
                new Body(
                        Status.NORMAL,
                        notices(result, confirmed).reduce(Said::and),
                        Optional.of(result.validity().code()),
                        prescription(result, form),
                        person(result, form, confirmed).stream().toList(),
                        Optional.empty(),
                        new Extension(
                                Optional.of(result.method()),
                                Optional.of(result.consentRegistered()),
                                Optional.of(result.enrolled()),
                                Optional.ofNullable(
                                        result.choices().offers().get(Offer.SUBSIDY_CERTIFICATES)),
                                Optional.empty())));
    }

    /** The first one's code stands in the file, the sentences of all. */
    private static Stream<Said> notices(StoredResult result, LocalDate confirmed) {
        boolean lost =
                result.validity() == Validity.VALID
                        && !result.consentRegistered()
                        && !result.consents().isEmpty();
        return Stream.concat(
                lost ? Stream.of(Notice.CONSENT_NOT_REGISTERED.said()) : Stream.empty(),
                result.certificateEnd().stream()
                        .map(
                                end ->
                                        (end.isBefore(confirmed)
                                                        ? Notice.CERTIFICATE_ENDED
                                                        : Notice.CERTIFICATE_ENDING)
                                                .until(end)));
    }

    private static Optional<Prescription> prescription(StoredResult result, FileForm form) {
        return Optional.ofNullable(result.choices().offers().get(Offer.ELECTRONIC_PRESCRIPTION))
                .map(electronic -> electronic ? Issue.ELECTRONIC : Issue.PAPER)
                .map(issue -> new Prescription(issue, form.prescription()));
    }

    private static Optional<Confirmed> person(
            StoredResult result, FileForm form, LocalDate confirmed) {
        Optional<Answered> limit =
                result.choices()
                        .limit()
                        .map(
                                agreed ->
                                        new Answered(
                                                agreed,
                                                form.local(
                                                        result.limitAnswered()
                                                                .orElse(result.decided()))));
        List<Agreement> consents =
                result.consents().stream()
                        .map(consent -> agreement(consent, result, form))
                        .toList();
        return result.person()
                .map(
                        insured ->
                                Confirmations.of(
                                        insured,
                                        confirmed,
                                        limit,
                                        consents,
                                        result.patientNumber()));
    }

    /**
     * What the centre could not take is written as not agreed to: nothing can be looked up (ADR
     * 21).
     */
    private static Agreement agreement(
            StoredResult.Consent consent, StoredResult result, FileForm form) {
        return new Agreement(
                consent.kind(),
                consent.agreed() && result.consentRegistered(),
                form.local(consent.at()),
                consent.kind() == ConsentKind.SPECIFIC_DISEASE
                        ? Optional.empty()
                        : consent.availableUntil().map(form::local));
    }
}
