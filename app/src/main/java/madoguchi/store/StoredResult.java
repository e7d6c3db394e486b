package madoguchi.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import madoguchi.eligibility.Choices;
import madoguchi.eligibility.ConsentKind;
import madoguchi.eligibility.Consents;
import madoguchi.eligibility.Eligibility.Insured;
import madoguchi.eligibility.IdentityMethod;
import madoguchi.eligibility.Validity;

/**
 * Everything that a receipt computer may learn of one visit, as it stands in the store.
 *
 * @param id grows with every result and is never given twice
 * @param revision raised when something was added to a result that stood (限度額 of generation
 *     2023-04, answered after 完了): then it is handed over again
 * @param decided when the centre's answer was taken
 * @param person the eligibility that is, or was last, known; none with 4 and 5, and none once wiped
 * @param consents one for each kind that was asked about, in the order of {@link ConsentKind}
 * @param consentRegistered false when the centre could not take them: then they do not count
 * @param choices of what the centre's answer opened
 * @param limitAnswered when 「限度額情報を提供しますか。」 was answered; only where it is asked
 * @param certificateEnd last day of the authentication certificate, when the notice was due
 * @param patientNumber 照会番号
 * @param enrolled whether 利用登録 was made in this visit
 * @param handOvers by channel; a channel that never tried is absent
 * @param wipedAt when the personal part went
 */
public record StoredResult(
        long id,
        int revision,
        String visit,
        Instant begun,
        Instant decided,
        IdentityMethod method,
        Validity validity,
        Optional<Insured> person,
        List<Consent> consents,
        boolean consentRegistered,
        Choices choices,
        Optional<Instant> limitAnswered,
        Optional<LocalDate> certificateEnd,
        Optional<String> patientNumber,
        boolean enrolled,
        Optional<Acknowledgement> acknowledgement,
        Map<Channel, HandOver> handOvers,
        Optional<Instant> wipedAt) {

    public StoredResult {
        consents = List.copyOf(consents);
        handOvers = Map.copyOf(handOvers);
    }

    /**
     * One kind of consent.
     *
     * @param at when it was answered
     * @param availableUntil 「照会可能期間は…同意情報登録後24時間」 (seed 001); empty unless it was agreed to and the
     *     centre has it
     */
    public record Consent(
            ConsentKind kind, boolean agreed, Instant at, Optional<Instant> availableUntil) {

        static Consent of(ConsentKind kind, boolean agreed, Instant at, boolean registered) {
            return new Consent(
                    kind,
                    agreed,
                    at,
                    agreed && registered ? Optional.of(at.plus(Consents.LIFE)) : Optional.empty());
        }
    }

    /**
     * @param by which of the facility's computers or programs; never a person's name
     */
    public record Acknowledgement(Instant at, String by) {}

    /** A way to the receipt computer on which we know what was handed over. */
    public enum Channel {
        FILE,
        COMMAND,
        API
    }

    /**
     * How far a result came on one channel.
     *
     * @param revision the newest one that was handed over, and when: both or none
     * @param trouble why the last try failed; none since it went well
     */
    public record HandOver(
            Optional<Integer> revision, Optional<Instant> at, Optional<Trouble> trouble) {}

    /**
     * @param code a failure's code or another short word, never anything personal
     */
    public record Trouble(String code, Instant at) {}

    /** Whether this revision was handed over on the channel. */
    public boolean handedOver(Channel channel) {
        return Optional.ofNullable(handOvers.get(channel))
                .flatMap(HandOver::revision)
                .filter(done -> done >= revision)
                .isPresent();
    }

    /**
     * Whether both are of the same person, as far as the insurance tells: hand them over in the
     * order of their ids.
     */
    public boolean samePerson(StoredResult other) {
        return person.isPresent()
                && other.person
                        .filter(
                                they ->
                                        PersonKey.of(they).equals(PersonKey.of(person.get()))
                                                && they.born().equals(person.get().born()))
                        .isPresent();
    }

    /** Names are for the hand-over only, never for a log. */
    @Override
    public String toString() {
        return "StoredResult(%d, revision %d)".formatted(id, revision);
    }
}
