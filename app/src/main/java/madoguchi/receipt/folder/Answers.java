package madoguchi.receipt.folder;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import madoguchi.eligibility.Eligibility;
import madoguchi.eligibility.Eligibility.Insured;
import madoguchi.failure.FailureCode;
import madoguchi.receipt.file.Confirmed;
import madoguchi.receipt.file.Confirmed.Answered;
import madoguchi.receipt.file.Extension;
import madoguchi.receipt.file.RequestFile;
import madoguchi.receipt.file.ResultMessage;
import madoguchi.receipt.file.ResultMessage.Body;
import madoguchi.receipt.file.ResultMessage.Header;
import madoguchi.receipt.file.ResultMessage.Reference;
import madoguchi.receipt.file.ResultMessage.Segment;
import madoguchi.receipt.file.ResultMessage.Status;
import madoguchi.receipt.file.Said;

/**
 * What a request is answered.
 *
 * @param at when
 * @param digest of the request's bytes: stands in the answer, so that the two belong together
 */
record Answers(FileForm form, Instant at, String digest) {

    private static final String NO_CENTRE = "MADO-911";

    ResultMessage told(RequestFile request, Eligibility eligibility) {
        return new ResultMessage(
                header(Optional.of(request), Segment.DONE, Optional.empty()),
                new Body(
                        Status.NORMAL,
                        Optional.empty(),
                        Optional.of(eligibility.code()),
                        Optional.empty(),
                        persons(eligibility).stream()
                                .map(insured -> confirmed(request, insured))
                                .toList(),
                        Optional.of(request.person()),
                        Extension.ofRequest(digest)));
    }

    /** The receipt computer asks again later, with a request of another name. */
    ResultMessage noCentre(RequestFile request, FailureCode code) {
        return refused(
                Optional.of(request),
                new Said(NO_CENTRE, "オンライン資格確認等システムから回答がありません（%s）".formatted(code.code())));
    }

    ResultMessage refused(Optional<RequestFile> request, Said why) {
        return new ResultMessage(
                header(request, Segment.FAILED, Optional.of(why)),
                new Body(
                        Status.ERROR,
                        Optional.of(why),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        request.map(RequestFile::person),
                        Extension.ofRequest(digest)));
    }

    private Header header(Optional<RequestFile> request, Segment segment, Optional<Said> error) {
        LocalDateTime now = form.local(at);
        return new Header(
                now,
                now.toLocalDate(),
                form.institution(),
                request.flatMap(RequestFile::fileIdentifier),
                Reference.INSURED_NUMBER,
                segment,
                error,
                form.encoding());
    }

    /** Of several the file cannot say which one holds, as with a card. */
    private static List<Insured> persons(Eligibility eligibility) {
        return switch (eligibility) {
            case Eligibility.Valid(var insured) -> List.of(insured);
            case Eligibility.Invalid(var last) -> List.of(last);
            case Eligibility.Superseded(var last) -> List.of(last);
            case Eligibility.NotFound(), Eligibility.Several _ -> List.of();
        };
    }

    private Confirmed confirmed(RequestFile request, Insured insured) {
        LocalDateTime now = form.local(at);
        LocalDate today = now.toLocalDate();
        return Confirmations.of(
                insured,
                today,
                request.person().limitConsent().map(agreed -> new Answered(agreed, now)),
                List.of(),
                Optional.empty());
    }
}
