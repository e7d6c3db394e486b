package madoguchi.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import madoguchi.declaration.EligibilityDeclaration;
import madoguchi.declaration.Form;
import madoguchi.declaration.Payment;
import madoguchi.declaration.Remarks;
import madoguchi.paper.DeclarationPaper;
import madoguchi.paper.KeptDeclaration;
import madoguchi.paper.KeptDeclarations;
import madoguchi.screen.Language;
import madoguchi.settings.DataFolder;
import madoguchi.settings.Facility;
import madoguchi.store.AuditNote;
import madoguchi.store.Store;
import madoguchi.store.StoreFile;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "declaration",
        description =
                "Writes a 被保険者資格申立書 as PDF (A4), with what is said filled in and the rest left for the pen;"
                        + " without fields, the empty form. Says beside it what is missing or cannot be, and what"
                        + " follows for the payment. One that is kept stays in the data folder until the work on its"
                        + " claim is finished, and then is destroyed.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:it is done",
            "1:the file cannot be written, or there is no such declaration",
            "2:the command line cannot be used"
        })
final class DeclarationCommand implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @ArgGroup(exclusive = true, multiplicity = "1")
    private Act act;

    /** One of them. */
    static final class Act {
        @Option(
                names = "--out",
                paramLabel = "FILE",
                description = "Where to; what is there is replaced.")
        private Optional<Path> out = Optional.empty();

        @Option(names = "--keep", description = "Into the data folder; says under which number.")
        private boolean keep;

        @Option(names = "--kept", description = "Lists those that are kept.")
        private boolean kept;

        @Option(
                names = "--finished",
                paramLabel = "NUMBER",
                description = "The work on its claim is finished: destroys it.")
        private Optional<String> finished = Optional.empty();
    }

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "The data folder (default: the user's own).")
    private Optional<Path> data = Optional.empty();

    @Option(
            names = "--form",
            paramLabel = "2023|2024-12",
            description = "Which version (default: that of the day).")
    private Optional<String> form = Optional.empty();

    @Option(
            names = "--date",
            paramLabel = DayWord.LABEL,
            converter = DayWord.class,
            description = "The day of treatment (default: today).")
    private Optional<LocalDate> date = Optional.empty();

    @Option(names = "--explanation", description = "With a second page: 被保険者資格申立書に関する説明書.")
    private boolean explanation;

    @Option(
            names = "--lang",
            paramLabel = "ja|en",
            defaultValue = "ja",
            description = "What is said beside the form (default: ja); the form is Japanese.")
    private String language;

    @Mixin private DeclarationOptions fields;

    @Override
    public Integer call() throws Exception {
        DeclarationWords words = new DeclarationWords(language());
        if (act.kept) {
            list(words);
        } else if (act.finished.isPresent()) {
            finish(act.finished.get());
        } else {
            write(words);
        }
        return 0;
    }

    private void write(DeclarationWords words) throws Exception {
        EligibilityDeclaration declaration = declaration(today());
        DeclarationPaper.Printed printed = DeclarationPaper.print(declaration, explanation);
        String where;
        if (act.out.isPresent()) {
            Files.write(act.out.get(), printed.pdf());
            where = act.out.get().toString();
        } else {
            where = kept(folder -> folder.keep(printed.pdf(), Instant.now())).id();
        }
        if (!declaration.equals(EligibilityDeclaration.blank(declaration.form()))) {
            Remarks.of(declaration, today()).stream().map(words::of).forEach(Out::line);
            Out.line(words.of(Payment.of(declaration, today())));
        }
        if (!printed.lacking().isEmpty()) {
            Out.line(words.lacking(printed.lacking()));
        }
        Out.line(where);
    }

    private void list(DeclarationWords words) throws Exception {
        for (KeptDeclaration each : this.<List<KeptDeclaration>>kept(KeptDeclarations::list)) {
            Out.line(each.forgotten(today()) ? words.forgotten(each.id()) : each.id());
        }
    }

    private void finish(String id) throws Exception {
        KeptDeclaration declaration =
                KeptDeclaration.of(id)
                        .orElseThrow(
                                () ->
                                        wrong(
                                                "--finished: no declaration has a number like \"%s\" (but 2026-11-21-1)"
                                                        .formatted(id)));
        kept(
                folder -> {
                    folder.destroy(declaration, Instant.now());
                    return declaration;
                });
    }

    private interface Work<T> {
        T with(KeptDeclarations folder) throws Exception;
    }

    /** A kiosk may run on the data folder meanwhile. */
    private <T> T kept(Work<T> work) throws Exception {
        Path folder = data.orElseGet(DataFolder::ofUser);
        Files.createDirectories(folder);
        StoreFile.unpackNativesIn(DataFolder.temporaryIn(folder));
        try (Store store = Store.open(DataFolder.databaseIn(folder))) {
            return work.with(
                    new KeptDeclarations(
                            folder,
                            Facility.JAPAN,
                            (at, event, id) ->
                                    store.trail()
                                            .note(new AuditNote(at, event, "STAFF COMMAND", id))));
        }
    }

    private LocalDate today() {
        return date.orElseGet(() -> LocalDate.now(Facility.JAPAN));
    }

    private EligibilityDeclaration declaration(LocalDate today) {
        try {
            return fields.of(form(today));
        } catch (IllegalArgumentException e) {
            throw wrong(e.getMessage());
        }
    }

    private Form form(LocalDate today) {
        return form.map(
                        label ->
                                Stream.of(Form.values())
                                        .filter(each -> each.label().equals(label))
                                        .findFirst()
                                        .orElseThrow(
                                                () ->
                                                        wrong(
                                                                "--form: 2023 or 2024-12, not \"%s\""
                                                                        .formatted(label))))
                .or(() -> Form.on(today))
                .orElseThrow(
                        () -> wrong("on " + today + " there was no such form yet (since 2023-08)"));
    }

    private Language language() {
        return Stream.of(Language.values())
                .filter(known -> known.tag().equals(language))
                .findFirst()
                .orElseThrow(() -> wrong("--lang: ja or en, not \"%s\"".formatted(language)));
    }

    private ParameterException wrong(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }
}
