package madoguchi.eligibility.simulator;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.security.auth.x500.X500Principal;
import madoguchi.eligibility.CentreAnswer;
import madoguchi.eligibility.Eligibility;
import madoguchi.eligibility.Enrolment;
import madoguchi.eligibility.Inquiry;

/**
 * Who is insured, found by the holder whom the card's authentication certificate names: that name
 * stays when the certificate is issued anew.
 */
final class InsuredPeople {

    private final Map<X500Principal, Person> byHolder = new ConcurrentHashMap<>();

    /**
     * @param visits how many have been answered
     * @param enrolled whether 利用登録 was done here
     */
    private record Person(Registered registered, int visits, boolean enrolled) {

        CentreAnswer answer() {
            if (registered.enrolment().isPresent() && !enrolled) {
                return CentreAnswer.notRegistered();
            }
            return now();
        }

        private CentreAnswer now() {
            return visits == 0 ? registered.first() : registered.later();
        }
    }

    void enrol(byte[] certificateDer, Registered registered) {
        var holder =
                holder(certificateDer)
                        .orElseThrow(() -> new IllegalArgumentException("no certificate"));
        byHolder.put(holder, new Person(registered, 0, false));
    }

    /** For a visit that was not asked about before. */
    CentreAnswer answer(byte[] certificateDer) {
        var person = holder(certificateDer).map(byHolder::get);
        var answer = person.map(Person::answer).orElse(NOBODY);
        if (answer.registered()) {
            holder(certificateDer)
                    .ifPresent(
                            holder ->
                                    byHolder.computeIfPresent(
                                            holder,
                                            (_, p) ->
                                                    new Person(
                                                            p.registered(),
                                                            p.visits() + 1,
                                                            p.enrolled())));
        }
        return answer;
    }

    /** By what stands on a paper: 利用登録 is of the card and does not matter here. */
    Eligibility find(Inquiry asked) {
        var found =
                byHolder.values().stream()
                        .map(person -> person.now().eligibility())
                        .flatMap(eligibility -> ByNumber.found(asked, eligibility).stream())
                        .toList();
        return ByNumber.answer(asked, found);
    }

    /** Whoever is registered already is done; whoever is not known cannot be. */
    Enrolment register(byte[] certificateDer) {
        var holder = holder(certificateDer);
        var person = holder.map(byHolder::get);
        if (person.isEmpty()) {
            return Enrolment.INSURER_NOT_READY;
        }
        var outcome = person.get().registered().enrolment().orElse(Enrolment.DONE);
        if (outcome == Enrolment.DONE) {
            byHolder.put(
                    holder.get(),
                    new Person(person.get().registered(), person.get().visits(), true));
        }
        return outcome;
    }

    private static final CentreAnswer NOBODY = CentreAnswer.of(new Eligibility.NotFound());

    private static Optional<X500Principal> holder(byte[] certificateDer) {
        try {
            var certificate =
                    (X509Certificate)
                            CertificateFactory.getInstance("X.509")
                                    .generateCertificate(new ByteArrayInputStream(certificateDer));
            return Optional.of(certificate.getSubjectX500Principal());
        } catch (CertificateException e) {
            return Optional.empty();
        }
    }
}
