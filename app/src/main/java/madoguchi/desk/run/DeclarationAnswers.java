package madoguchi.desk.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import madoguchi.declaration.CardFace;
import madoguchi.declaration.EligibilityDeclaration;
import madoguchi.declaration.Form;
import madoguchi.desk.DeclarationReply;
import madoguchi.desk.DeclarationRequest;
import madoguchi.paper.DeclarationPaper;
import madoguchi.paper.KeptDeclaration;
import madoguchi.paper.KeptDeclarations;
import madoguchi.screen.S05Declaration;
import madoguchi.screen.S05Declaration.Kept;
import madoguchi.screen.S05Declaration.Notice;
import madoguchi.store.AuditNote;
import madoguchi.store.Store;
import madoguchi.store.StoreFault;
import madoguchi.store.StoredResult;

/** What the page of 被保険者資格申立書 asks for. */
final class DeclarationAnswers {

    private final Path data;
    private final Clock clock;
    private final ZoneId zone;
    private final Predicate<byte[]> printer;

    /**
     * @param data the data folder
     * @param printer whether it took the PDF
     */
    DeclarationAnswers(Path data, Clock clock, ZoneId zone, Predicate<byte[]> printer) {
        this.data = data;
        this.clock = clock;
        this.zone = zone;
        this.printer = printer;
    }

    /**
     * @param actor for the audit trail
     */
    DeclarationReply answer(Store store, DeclarationRequest request, String actor)
            throws StoreFault, IOException {
        KeptDeclarations kept = kept(store, actor);
        return switch (request) {
            case DeclarationRequest.Load(LocalDate today) -> {
                kept.tidy(clock.instant());
                yield new DeclarationReply.Loaded(list(kept, today), known(store, today));
            }
            case DeclarationRequest.Keep(var declaration, boolean print, LocalDate today) ->
                    new DeclarationReply.Done(keep(kept, declaration, print), list(kept, today));
            case DeclarationRequest.PrintAgain(String id, LocalDate today) ->
                    new DeclarationReply.Done(printAgain(kept, id), list(kept, today));
            case DeclarationRequest.PrintEmpty(Form form) ->
                    new DeclarationReply.Done(
                            printEmpty(form),
                            list(kept, LocalDate.ofInstant(clock.instant(), zone)));
            case DeclarationRequest.Destroy(String id, LocalDate today) ->
                    new DeclarationReply.Done(destroy(kept, id), list(kept, today));
        };
    }

    private KeptDeclarations kept(Store store, String actor) {
        return new KeptDeclarations(
                data,
                zone,
                (at, event, id) -> store.trail().note(new AuditNote(at, event, actor, id)));
    }

    private static List<Kept> list(KeptDeclarations kept, LocalDate today) throws IOException {
        return kept.list().stream()
                .map(each -> new Kept(each.id(), each.forgotten(today)))
                .toList();
    }

    /** Of the day's last result that is over. */
    private Optional<DeclarationReply.Known> known(Store store, LocalDate today) throws StoreFault {
        return store.outbox().day(today, zone).stream()
                .sorted(Comparator.comparing(StoredResult::decided).reversed())
                .flatMap(
                        result ->
                                StoredEligibility.of(result).flatMap(CardFace::known).stream()
                                        .map(
                                                card ->
                                                        new DeclarationReply.Known(
                                                                result.decided()
                                                                        .atZone(zone)
                                                                        .toLocalTime(),
                                                                card)))
                .findFirst();
    }

    private Notice keep(KeptDeclarations kept, EligibilityDeclaration declaration, boolean print)
            throws IOException, StoreFault {
        DeclarationPaper.Printed paper = DeclarationPaper.print(declaration, false);
        KeptDeclaration one = kept.keep(paper.pdf(), clock.instant());
        String id = one.id();
        boolean printed = print && printer.test(paper.pdf());
        if (printed) {
            kept.printed(one, clock.instant());
        }
        if (!paper.lacking().isEmpty()) {
            return new S05Declaration.Lacking(
                    id, String.join(" ", paper.lacking().stream().sorted().toList()));
        }
        return printed ? new S05Declaration.Printed(id) : new S05Declaration.Saved(id);
    }

    private Notice printAgain(KeptDeclarations kept, String id) throws IOException, StoreFault {
        Optional<KeptDeclaration> declaration = KeptDeclaration.of(id);
        try {
            if (declaration.isPresent() && printer.test(kept.read(declaration.get()))) {
                kept.printed(declaration.get(), clock.instant());
                return new S05Declaration.Printed(id);
            }
            return new S05Declaration.Saved(id);
        } catch (KeptDeclarations.Unknown e) {
            // somebody else was faster: gone is gone
            return new S05Declaration.Destroyed(id);
        }
    }

    /** Nothing of a person is on it: it need not be destroyed. */
    private Notice printEmpty(Form form) throws IOException {
        byte[] pdf = DeclarationPaper.print(EligibilityDeclaration.blank(form), true).pdf();
        if (printer.test(pdf)) {
            return new S05Declaration.EmptyPrinted();
        }
        Path folder = Files.createDirectories(data.resolve("forms"));
        Path file = folder.resolve("declaration-" + form.label() + ".pdf");
        Files.write(file, pdf);
        return new S05Declaration.EmptySaved(file.toString());
    }

    private Notice destroy(KeptDeclarations kept, String id) throws IOException, StoreFault {
        Optional<KeptDeclaration> declaration = KeptDeclaration.of(id);
        try {
            if (declaration.isPresent()) {
                kept.destroy(declaration.get(), clock.instant());
            }
            return new S05Declaration.Destroyed(id);
        } catch (KeptDeclarations.Unknown e) {
            // somebody else was faster: gone is gone
            return new S05Declaration.Destroyed(id);
        }
    }
}
