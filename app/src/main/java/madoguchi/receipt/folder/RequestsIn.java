package madoguchi.receipt.folder;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import madoguchi.eligibility.CentreFault;
import madoguchi.eligibility.Eligibility;
import madoguchi.eligibility.EligibilityCentre;
import madoguchi.eligibility.Inquiry;
import madoguchi.failure.Failures;
import madoguchi.receipt.file.BadFile;
import madoguchi.receipt.file.BadFile.Fault;
import madoguchi.receipt.file.RequestFile;
import madoguchi.receipt.file.ResultFile;
import madoguchi.receipt.file.ResultMessage;
import madoguchi.receipt.folder.SharedFolder.Conflict;
import madoguchi.receipt.folder.SharedFolder.Part;
import madoguchi.store.StoreDoor;
import madoguchi.store.StoreFault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Requests out of Req, answers into Res. A request goes only when its answer is in place; what is
 * no request is answered, too. An answer that nobody takes is removed in the end.
 */
final class RequestsIn {

    private static final Logger LOG = LoggerFactory.getLogger(RequestsIn.class);

    /** So long may a file stand still half written before it counts as one that was given up. */
    static final Duration HALF_WRITTEN = Duration.ofSeconds(10);

    private final SharedFolder folder;
    private final FileForm form;
    private final Duration stay;
    private final EligibilityCentre centre;
    private final StoreDoor store;
    private final InstantSource clock;
    private final Steady steady;

    private final Lying answers = new Lying();
    private final Map<String, Seen> requests = new HashMap<>();

    /**
     * A request as it was at the last look.
     *
     * @param digest of its bytes
     * @param since when it was first so
     */
    private record Seen(String digest, Instant since) {}

    RequestsIn(
            SharedFolder folder,
            FileForm form,
            Duration stay,
            EligibilityCentre centre,
            StoreDoor store,
            InstantSource clock,
            Steady steady) {
        this.folder = folder;
        this.form = form;
        this.stay = stay;
        this.centre = centre;
        this.store = store;
        this.clock = clock;
        this.steady = steady;
    }

    /**
     * One request that cannot be read or answered keeps no other waiting.
     *
     * @return whether no request waits for another's answer to be taken
     * @throws IOException of the first that was in trouble, when all were looked at
     */
    boolean sweep() throws IOException, StoreFault {
        folder.open();
        SortedMap<String, Instant> there =
                folder.list(Part.REQ, name -> FileNames.answer(name).isPresent());
        requests.keySet().retainAll(there.keySet());
        boolean all = true;
        Optional<IOException> trouble = Optional.empty();
        for (String name : there.keySet()) {
            try {
                Optional<byte[]> file = folder.read(Part.REQ, name, ResultFile.MAX_BYTES);
                if (file.isPresent()) {
                    all &= look(name, file.get());
                }
            } catch (IOException e) {
                trouble = trouble.or(() -> Optional.of(e));
            }
        }
        for (String late :
                answers.outOfDate(folder.list(Part.RES, FileNames::isAnswer), stay, steady.now())) {
            folder.remove(Part.RES, late);
            LOG.warn("hand-over: an answer was not taken in time");
        }
        if (trouble.isPresent()) {
            throw trouble.get();
        }
        return all;
    }

    /** Twice the same, a look apart: nobody is writing it any more. */
    private boolean look(String name, byte[] file) throws IOException, StoreFault {
        String digest = FileNames.digest(file);
        Seen before = requests.get(name);
        if (before == null || !before.digest().equals(digest)) {
            requests.put(name, new Seen(digest, steady.now()));
            return true;
        }
        String answer = FileNames.answer(name).orElseThrow();
        Optional<byte[]> there = folder.read(Part.RES, answer, ResultFile.MAX_BYTES);
        if (there.isPresent() && !answers(there.get(), digest)) {
            LOG.debug("hand-over: a request waits until another answer of its name is taken");
            return false;
        }
        if (there.isEmpty()) {
            Optional<ResultMessage> message = answer(file, digest, before.since());
            if (message.isEmpty()) {
                return true;
            }
            try {
                folder.place(Part.RES, answer, ResultFile.bytes(message.get()));
            } catch (Conflict e) {
                return false;
            }
        }
        folder.remove(Part.REQ, name);
        requests.remove(name);
        return true;
    }

    /** Whether a file in Res is the answer to just this request: we were killed before it went. */
    private static boolean answers(byte[] answer, String digest) {
        try {
            return ResultFile.read(answer).body().extension().request().stream()
                    .anyMatch(digest::equals);
        } catch (BadFile e) {
            return false;
        }
    }

    /**
     * @return none while it may still be written
     */
    private Optional<ResultMessage> answer(byte[] file, String digest, Instant since)
            throws StoreFault {
        Answers answers = new Answers(form, clock.instant(), digest);
        try {
            RequestFile request = RequestFile.read(file);
            ResultMessage answer = ask(answers, request);
            note(answer);
            return Optional.of(answer);
        } catch (BadFile e) {
            if (e.fault() == Fault.NOT_XML && steady.now().isBefore(since.plus(HALF_WRITTEN))) {
                return Optional.empty();
            }
            LOG.warn("hand-over: a request cannot be used: {}", e.fault());
            ResultMessage refusal = answers.refused(Optional.empty(), e.said());
            note(refusal);
            return Optional.of(refusal);
        }
    }

    private ResultMessage ask(Answers answers, RequestFile request) throws BadFile {
        Inquiry inquiry = inquiry(request);
        try {
            Eligibility eligibility = centre.inquire(inquiry);
            return answers.told(request, eligibility);
        } catch (CentreFault e) {
            LOG.warn("hand-over: the centre did not answer a request: {}", e.getMessage());
            return answers.noCentre(request, Failures.of(e));
        }
    }

    private Inquiry inquiry(RequestFile request) throws BadFile {
        if (!request.institution().equals(form.institution())) {
            throw new BadFile(Fault.OTHER_INSTITUTION, "");
        }
        return new Inquiry(
                "q-" + UUID.randomUUID(),
                form.institution(),
                clock.instant(),
                Confirmations.eightDigits(request.person().insurerNumber())
                        .orElseThrow(() -> new BadFile(Fault.LAYOUT, "InsurerNumber")),
                request.person().symbol().orElse(""),
                request.person().insuredNumber(),
                request.person().branchNumber().orElse(""),
                request.person().born(),
                request.person().limitConsent().orElse(false));
    }

    /** Before the answer is told: who asked for somebody leaves a trace that names nobody. */
    private void note(ResultMessage answer) throws StoreFault {
        String code =
                answer.header()
                        .error()
                        .map(error -> error.code())
                        .orElseGet(() -> "OQSCD006-" + answer.body().validity().orElseThrow());
        store.use(
                s -> {
                    s.trail().inquiry(clock.instant(), code);
                    return null;
                });
    }
}
