package madoguchi.settings;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import madoguchi.advice.Claim;
import madoguchi.camera.CameraName;
import madoguchi.face.BurstCheck;
import madoguchi.face.FaceEngines;
import madoguchi.visit.ConsentRules;
import madoguchi.visit.Generation;
import madoguchi.visit.Rules;

/**
 * What a clinic may choose about its terminal. Each component is one line of {@code settings.yaml},
 * its name in lower case with hyphens; one that is a record itself is a section, its lines indented
 * below its name. What stands in {@link Says} is written above it in a new file. A new setting is a
 * component here or in its section, with its default in the constructor and its row in
 * docs/settings.md.
 */
public record Settings(
        @Says(
                        "where cards are put down: simulated (in this program), or a real reader through"
                                + " auto, native (libpcsclite) or smartcardio (the JDK's)")
                Reader reader,
        @Says("a part of the real reader's name; without it the first one that is found")
                Optional<String> readerName,
        @Says(
                        "whose cards are read: simulated-only, or any; a wrong PIN costs the holder of a real"
                                + " card a try")
                AcceptCards acceptCards,
        @Says(
                        "how the terminal knows what is printed on a card: persona (of a simulated card), or"
                                + " typed (by staff)")
                Surface surface,
        @Says("which printed version of the procedure is followed") Generation generation,
        @Says(
                        "how consent is asked for: faithful (as in the field, no refusal on the first screen)"
                                + " or balanced (three equal answers)")
                Rules.ConsentLayout consentLayout,
        @Says(
                        "whether the individual answers are shown again before they count: as-printed (from"
                                + " 2024-10 on), yes or no")
                Choice review,
        @Says("from which age the health check-up is asked about; without it everybody is")
                Optional<Integer> checkupFrom,
        @Says(
                        "whether consent to share records (電子カルテ情報共有) is asked for: as-printed (no), yes or"
                                + " no")
                Choice records,
        @Says("whether consent given in advance is shown and confirmed: as-printed (no), yes or no")
                Choice beforehand,
        @Says(
                        "whether the grace of an ended certificate lasts to the end of its last month:"
                                + " as-printed, yes, or no (to the day)")
                Choice certificateMonthEnd,
        @Says("how many 7 stand for an unknown insurer's number in a claim")
                Optional<Integer> sevensInsurerNumber,
        @Says("the same of 記号; without it the receipt computer's own length")
                Optional<Integer> sevensSymbol,
        @Says("the same of 番号") Optional<Integer> sevensInsuredNumber,
        @Says("device:0, video:FILE or folder:DIR; without it drawn people")
                Optional<String> camera,
        @Says(
                        "who judges faces: auto, network (the model files must be there) or classical (for"
                                + " practice)")
                FaceEngines.Choice faceEngine,
        @Says("where model files are looked for; without it models in the data folder")
                Optional<String> models,
        @Says(
                        "when the head is to be turned: before-a-camera (real ones always, drawn people in doubt),"
                                + " in-doubt (it may be a picture) or always")
                BurstCheck.Asking liveness,
        @Says("the eligibility centre") Centre centre,
        @Says("the hand-over to the receipt computer") HandOver handOver,
        @Says("whose terminal it is") Place facility,
        @Says("what patients find") Patients patients,
        @Says("staff at the terminal") Staff staff,
        @Says("how personal data is kept") Privacy privacy,
        @Says("what the terminal does by itself at night") Schedule schedule) {

    /** What is not said has its default. */
    public Settings {
        reader = Objects.requireNonNullElse(reader, Reader.SIMULATED);
        readerName = orEmpty(readerName);
        acceptCards = Objects.requireNonNullElse(acceptCards, AcceptCards.SIMULATED_ONLY);
        surface = Objects.requireNonNullElse(surface, Surface.PERSONA);
        generation = Objects.requireNonNullElse(generation, Rules.standard().generation());
        consentLayout =
                Objects.requireNonNullElse(consentLayout, Rules.standard().consent().layout());
        review = Objects.requireNonNullElse(review, Choice.AS_PRINTED);
        checkupFrom = within("checkup-from", checkupFrom, 1, 120);
        records = Objects.requireNonNullElse(records, Choice.AS_PRINTED);
        beforehand = Objects.requireNonNullElse(beforehand, Choice.AS_PRINTED);
        certificateMonthEnd = Objects.requireNonNullElse(certificateMonthEnd, Choice.AS_PRINTED);
        sevensInsurerNumber = within("sevens-insurer-number", sevensInsurerNumber, 1, 20);
        sevensSymbol = within("sevens-symbol", sevensSymbol, 1, 20);
        sevensInsuredNumber = within("sevens-insured-number", sevensInsuredNumber, 1, 20);
        camera = orEmpty(camera);
        if (camera.isPresent() && CameraName.read(camera.get()).isEmpty()) {
            throw new Refused(Mistake.Kind.NO_CAMERA, "camera", camera.get());
        }
        faceEngine = Objects.requireNonNullElse(faceEngine, FaceEngines.Choice.AUTO);
        models = orEmpty(models);
        liveness = Objects.requireNonNullElse(liveness, BurstCheck.Asking.BEFORE_A_CAMERA);
        centre =
                Objects.requireNonNullElseGet(
                        centre, () -> new Centre(Optional.empty(), Optional.empty()));
        handOver = Objects.requireNonNullElseGet(handOver, HandOver::standard);
        facility = Objects.requireNonNullElseGet(facility, () -> new Place(null, null));
        patients =
                Objects.requireNonNullElseGet(patients, () -> new Patients(null, null, null, null));
        staff = Objects.requireNonNullElseGet(staff, () -> new Staff(null, null));
        privacy =
                Objects.requireNonNullElseGet(
                        privacy, () -> new Privacy(null, null, null, null, null));
        schedule = Objects.requireNonNullElseGet(schedule, () -> new Schedule(null, null));
    }

    static Optional<Integer> within(String key, Optional<Integer> number, int least, int most) {
        Optional<Integer> said = number == null ? Optional.empty() : number;
        if (said.filter(value -> value < least || value > most).isPresent()) {
            throw new Refused(Mistake.Kind.OUT_OF_RANGE, key, said.get(), least, most);
        }
        return said;
    }

    static Optional<String> orEmpty(Optional<String> text) {
        return text == null ? Optional.empty() : text.filter(said -> !said.isBlank());
    }

    /** What holds where nothing was chosen. */
    public static Settings standard() {
        return SettingsText.STANDARD;
    }

    /** The procedure as it was chosen. */
    public Rules rules() {
        Rules printed = Rules.of(generation);
        ConsentRules consent = printed.consent();
        Rules chosen =
                printed.with(
                        consent.with(consentLayout)
                                .withReview(review.or(consent.review()))
                                .withCheckupFrom(
                                        checkupFrom
                                                .map(OptionalInt::of)
                                                .orElse(consent.checkupFrom()))
                                .withRecords(records.or(consent.records()))
                                .withBeforehand(beforehand.or(consent.beforehand())));
        Rules.CertificateRule certificate = chosen.certificate();
        return chosen.with(
                        certificate.toMonthEnd(
                                certificateMonthEnd.or(certificate.grace().toMonthEnd())))
                .withPhotoOnPin(staff.showPhotoOnPin().or(printed.photoOnPin()))
                .with(printed.retention().withUnfetched(privacy.unfetchedMonths()))
                .with(printed.times().withIdle(patients.patience()));
    }

    /** What 「７」 fills in a claim when nothing else is known. */
    public Claim.Sevens sevens() {
        return new Claim.Sevens(
                sevensInsurerNumber.orElse(Claim.Sevens.STANDARD.insurerNumber()),
                sevensSymbol,
                sevensInsuredNumber);
    }

    /** A part of the procedure that a clinic may have otherwise than its generation has it. */
    public enum Choice {
        AS_PRINTED,
        YES,
        NO;

        boolean or(boolean printed) {
            return switch (this) {
                case AS_PRINTED -> printed;
                case YES -> true;
                case NO -> false;
            };
        }
    }

    /** The way to the reader. */
    public enum Reader {
        SIMULATED,
        AUTO,
        NATIVE,
        SMARTCARDIO
    }

    /** Whose cards may be used. */
    public enum AcceptCards {
        SIMULATED_ONLY,
        ANY
    }

    /** Where birth date, expiry and security code come from. */
    public enum Surface {
        PERSONA,
        TYPED
    }
}
