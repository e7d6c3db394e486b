package madoguchi.eligibility.simulator;

import java.time.InstantSource;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import madoguchi.eligibility.Enrolment;
import madoguchi.eligibility.wire.CheckAnswer;
import madoguchi.eligibility.wire.CheckRequest;
import madoguchi.eligibility.wire.EnrolAnswer;
import madoguchi.eligibility.wire.EnrolRequest;
import madoguchi.eligibility.wire.InquireAnswer;
import madoguchi.eligibility.wire.InquireRequest;
import madoguchi.eligibility.wire.Refusal;
import madoguchi.eligibility.wire.RegisterAnswer;
import madoguchi.eligibility.wire.RegisterRequest;
import madoguchi.eligibility.wire.Wire;

/** The calls and what is remembered between them, without the line they come in on. */
final class Centre {

    private static final Pattern VISIT = Pattern.compile("[A-Za-z0-9._:-]{1,64}");
    private static final Pattern INSTITUTION = Pattern.compile("[0-9]{10}");

    private final ProofCheck proofs;
    private final InsuredPeople people;
    private final InstantSource clock;
    private final Map<String, Known> visits = new HashMap<>();
    private final Map<String, Inquired> inquiries = new HashMap<>();

    /**
     * What came for a visit, as bytes that compare, and what was answered.
     *
     * @param answer none once a registration has changed it
     */
    private record Known(
            byte[] question,
            CheckRequest asked,
            Optional<CheckAnswer> answer,
            Optional<RegisterRequest> registered) {}

    private record Inquired(InquireRequest asked, InquireAnswer answer) {}

    static final class Refused extends Exception {
        private static final long serialVersionUID = 1;

        private final Refusal refusal;

        Refused(Refusal refusal) {
            super(refusal.message());
            this.refusal = refusal;
        }

        Refusal refusal() {
            return refusal;
        }
    }

    Centre(ProofCheck proofs, InsuredPeople people, InstantSource clock) {
        this.proofs = proofs;
        this.people = people;
        this.clock = clock;
    }

    synchronized CheckAnswer check(CheckRequest request) throws Refused {
        require(VISIT.matcher(request.visit()).matches(), Refusal.MALFORMED);
        require(INSTITUTION.matcher(request.institution()).matches(), Refusal.MALFORMED);
        var proof = request.proof().orElseThrow(() -> new Refused(Refusal.MALFORMED));
        var question = Wire.write(request);
        var known = visits.get(request.visit());
        if (known == null) {
            var objection = proofs.objection(proof, clock.instant());
            if (objection.isPresent()) {
                throw new Refused(objection.get());
            }
        } else {
            require(Arrays.equals(known.question(), question), Refusal.CONFLICT);
            if (known.answer().isPresent()) {
                return known.answer().get();
            }
        }
        var answer =
                CheckAnswer.simulated(
                        request, people.answer(request.certificate()), clock.instant());
        visits.put(
                request.visit(),
                new Known(question, request, Optional.of(answer), Optional.empty()));
        return answer;
    }

    /** No proof stands behind it but the terminal's own certificate on the line. */
    synchronized InquireAnswer inquire(InquireRequest request) throws Refused {
        require(VISIT.matcher(request.inquiry()).matches(), Refusal.MALFORMED);
        require(INSTITUTION.matcher(request.institution()).matches(), Refusal.MALFORMED);
        var known = inquiries.get(request.inquiry());
        if (known != null) {
            require(known.asked().equals(request), Refusal.CONFLICT);
            return known.answer();
        }
        var answer =
                InquireAnswer.simulated(
                        request.inquiry(), people.find(request.asked()), clock.instant());
        inquiries.put(request.inquiry(), new Inquired(request, answer));
        return answer;
    }

    synchronized EnrolAnswer enrol(EnrolRequest request) throws Refused {
        var known = visits.get(request.visit());
        require(known != null, Refusal.UNKNOWN_VISIT);
        var enrolment = people.register(known.asked().certificate());
        if (enrolment == Enrolment.DONE
                && known.answer().filter(CheckAnswer::registered).isEmpty()) {
            visits.put(
                    request.visit(),
                    new Known(
                            known.question(), known.asked(), Optional.empty(), known.registered()));
        }
        return new EnrolAnswer(true, request.visit(), enrolment);
    }

    synchronized RegisterAnswer register(RegisterRequest request) throws Refused {
        require(request.time().isPresent(), Refusal.MALFORMED);
        var known = visits.get(request.visit());
        require(known != null, Refusal.UNKNOWN_VISIT);
        require(known.asked().method() == request.method(), Refusal.CONFLICT);
        require(
                known.registered().stream().allMatch(request::repeatsOrAddsTheLimitTo),
                Refusal.CONFLICT);
        visits.put(
                request.visit(),
                new Known(known.question(), known.asked(), known.answer(), Optional.of(request)));
        return new RegisterAnswer(true, request.visit(), true);
    }

    synchronized Optional<RegisterRequest> registered(String visit) {
        return Optional.ofNullable(visits.get(visit)).flatMap(Known::registered);
    }

    private static void require(boolean holds, Refusal otherwise) throws Refused {
        if (!holds) {
            throw new Refused(otherwise);
        }
    }
}
