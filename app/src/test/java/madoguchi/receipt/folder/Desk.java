package madoguchi.receipt.folder;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import madoguchi.eligibility.CentreAnswer;
import madoguchi.eligibility.CentreFault;
import madoguchi.eligibility.Choices;
import madoguchi.eligibility.ConsentKind;
import madoguchi.eligibility.Consents;
import madoguchi.eligibility.Eligibility;
import madoguchi.eligibility.Eligibility.Insured;
import madoguchi.eligibility.EligibilityCentre;
import madoguchi.eligibility.Enrolment;
import madoguchi.eligibility.IdentityMethod;
import madoguchi.eligibility.IdentityProof;
import madoguchi.eligibility.Inquiry;
import madoguchi.eligibility.SimulatedCentre;
import madoguchi.receipt.file.Encoding;
import madoguchi.receipt.file.PrescriptionPlace;
import madoguchi.store.Outbox;
import madoguchi.store.Store;
import madoguchi.store.StoreFault;
import madoguchi.store.StoredResult;
import madoguchi.visit.VisitResult;

/**
 * A terminal's side and a receipt computer's, over one folder; the test is the time. Another
 * terminal on the same data is the next process.
 */
final class Desk implements AutoCloseable {

    static final Instant MORNING = Instant.parse("2026-11-20T23:58:30.123Z");
    static final Duration STAY = Duration.ofMinutes(1440);
    static final FileForm FORM =
            new FileForm(
                    "1312345678", ZoneId.of("Asia/Tokyo"), Encoding.UTF_8, PrescriptionPlace.BODY);

    final Path data;
    final Path shared;
    final Store store;
    final List<Inquiry> asked = new ArrayList<>();

    /** What the computer's clock shows. */
    Instant shown = MORNING;

    /** What has really passed. */
    Duration passed = Duration.ZERO;

    /** What the centre says to a request. */
    Answer centre = _ -> new Eligibility.Valid(SimulatedCentre.HANAKO);

    Disk disk = Disk.REAL;
    FileHandOver terminal;

    interface Answer {
        Eligibility to(Inquiry inquiry) throws CentreFault;
    }

    Desk(Path folder) throws StoreFault {
        data = folder.resolve("data");
        shared = data.resolve("receipt");
        store = Store.open(data.resolve("madoguchi.db"));
        restart();
    }

    /** Another process on the same data; the one before was killed. */
    void restart() {
        restart(shared, true);
    }

    void restart(Path folder, boolean own) {
        Instant begun = shown;
        Duration before = passed;
        terminal =
                new FileHandOver(
                        new FileHandOver.Place(folder, own, data.resolve("memory"), STAY),
                        FORM,
                        () -> Store.open(data.resolve("madoguchi.db")),
                        new Asked(),
                        () -> shown,
                        new Steady(() -> begun, () -> passed.minus(before).toNanos()),
                        new Relayed());
    }

    void passes(Duration time) {
        passed = passed.plus(time);
        shown = shown.plus(time);
    }

    /** Long enough that the terminal asks the store again, too. */
    boolean looksLater() {
        passes(Duration.ofSeconds(31));
        return terminal.lookAtResults();
    }

    // ---- visits

    StoredResult visit(String id) throws StoreFault {
        return visit(id, SimulatedCentre.HANAKO);
    }

    StoredResult visit(String id, Insured insured) throws StoreFault {
        return keep(result(id, new Eligibility.Valid(insured), true, Choices.NONE));
    }

    StoredResult keep(VisitResult result) throws StoreFault {
        long id = store.keep(result);
        terminal.ends(result.visit());
        return outbox().find(id).orElseThrow();
    }

    static VisitResult result(
            String id, Eligibility eligibility, boolean registered, Choices choices) {
        Map<ConsentKind, Boolean> answers = new EnumMap<>(ConsentKind.class);
        for (ConsentKind kind : ConsentKind.values()) {
            answers.put(kind, kind != ConsentKind.SURGERY);
        }
        return new VisitResult(
                id,
                MORNING.minusSeconds(40),
                MORNING,
                IdentityMethod.FACE,
                new Consents(answers, MORNING.minusSeconds(5)),
                choices,
                registered,
                eligibility,
                Optional.of("0004711"),
                false,
                Optional.empty());
    }

    static Insured somebodyElse() {
        Insured hanako = SimulatedCentre.HANAKO;
        return new Insured(
                "別人　太郎",
                "ベツジン　タロウ",
                hanako.born().plusDays(1),
                hanako.sex(),
                "",
                "00130012",
                hanako.insurerName(),
                "",
                "9",
                "",
                20,
                hanako.validFrom(),
                Optional.empty());
    }

    Outbox outbox() {
        return store.outbox();
    }

    StoredResult now(StoredResult result) throws StoreFault {
        return outbox().find(result.id()).orElseThrow();
    }

    // ---- the receipt computer

    Path part(String part) {
        return shared.resolve(part);
    }

    List<String> files(String part) throws IOException {
        try (Stream<Path> files = Files.list(part(part))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    Path face(StoredResult result) {
        return part("Face").resolve(FileNames.result(result, FORM));
    }

    void asks(String name, String content) throws IOException {
        Files.createDirectories(part("Req"));
        Files.write(part("Req").resolve(name), content.getBytes(UTF_8));
    }

    // ---- what is around

    private final class Relayed implements Disk {
        @Override
        public void write(Path file, byte[] content) throws IOException {
            disk.write(file, content);
        }

        @Override
        public void rename(Path from, Path to) throws IOException {
            disk.rename(from, to);
        }

        @Override
        public void flush(Path folder) throws IOException {
            disk.flush(folder);
        }
    }

    private final class Asked implements EligibilityCentre {
        @Override
        public Eligibility inquire(Inquiry inquiry) throws CentreFault {
            asked.add(inquiry);
            return centre.to(inquiry);
        }

        @Override
        public Contact contact() {
            throw new AssertionError("no self-check here");
        }

        @Override
        public CentreAnswer check(IdentityProof proof) {
            throw new AssertionError("no visit here");
        }

        @Override
        public Enrolment enrol(String visit) {
            throw new AssertionError("no visit here");
        }

        @Override
        public void register(
                String visit, IdentityMethod method, Consents consents, Choices choices) {
            throw new AssertionError("no visit here");
        }
    }

    /** A disk that fails, or the end of the process, at one step of the files that are wanted. */
    static Disk failing(Step step, Function<Path, Boolean> wanted, Trouble trouble) {
        return new Disk() {
            @Override
            public void write(Path file, byte[] content) throws IOException {
                if (step == Step.HALF_WRITTEN && wanted.apply(file)) {
                    Disk.REAL.write(file, java.util.Arrays.copyOf(content, content.length / 2));
                    trouble.strikes();
                }
                Disk.REAL.write(file, content);
                at(Step.WRITTEN, file);
            }

            @Override
            public void rename(Path from, Path to) throws IOException {
                Disk.REAL.rename(from, to);
                at(Step.RENAMED, to);
            }

            @Override
            public void flush(Path folder) throws IOException {
                Disk.REAL.flush(folder);
                at(Step.FLUSHED, folder.resolve("x"));
            }

            private void at(Step now, Path file) throws IOException {
                if (step == now && wanted.apply(file)) {
                    trouble.strikes();
                }
            }
        };
    }

    enum Step {
        HALF_WRITTEN,
        WRITTEN,
        RENAMED,
        FLUSHED
    }

    interface Trouble {
        void strikes() throws IOException;
    }

    @Override
    public void close() throws StoreFault {
        terminal.close();
        store.close();
    }
}
