package madoguchi.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import madoguchi.declaration.EligibilityDeclaration;
import madoguchi.declaration.Form;
import madoguchi.declaration.Payment;
import madoguchi.declaration.Remarks;
import madoguchi.paper.DeclarationPaper;
import madoguchi.screen.Language;
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
                        + " follows for the payment.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:it is written",
            "1:the file cannot be written",
            "2:the command line cannot be used"
        })
final class DeclarationCommand implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            required = true,
            description = "Where to; what is there is replaced.")
    private Path out;

    @Option(
            names = "--form",
            paramLabel = "2023|2024-12",
            description = "Which version (default: that of the day).")
    private Optional<String> form = Optional.empty();

    @Option(
            names = "--date",
            paramLabel = "YYYY-MM-DD",
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
    public Integer call() throws IOException {
        LocalDate today = date.orElseGet(() -> LocalDate.now(Demo.FACILITY.zone()));
        EligibilityDeclaration declaration = declaration(today);
        DeclarationPaper.Printed printed = DeclarationPaper.print(declaration, explanation);
        Files.write(out, printed.pdf());
        DeclarationWords words = new DeclarationWords(language());
        if (!declaration.equals(EligibilityDeclaration.blank(declaration.form()))) {
            Remarks.of(declaration, today).stream().map(words::of).forEach(Out::line);
            Out.line(words.of(Payment.of(declaration, today)));
        }
        if (!printed.lacking().isEmpty()) {
            Out.line(words.lacking(printed.lacking()));
        }
        Out.line(out.toString());
        return 0;
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
