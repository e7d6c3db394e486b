package madoguchi.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import madoguchi.receipt.http.AccessToken;
import madoguchi.receipt.record.Columns;
import madoguchi.receipt.record.Receipt;
import madoguchi.store.Outbox;
import madoguchi.store.Store;
import madoguchi.store.StoreFault;
import madoguchi.store.StoredResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code ./kiosk results}: what waits for the receipt computer, beside a running kiosk or without.
 */
@Command(
        name = "results",
        description = {
            "The results for the receipt computer: see them, take them, say that they were taken.",
            "Works while the kiosk runs and while it does not. docs/results-api.md tells more."
        },
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
final class ResultsCommand {

    private static final String STATUS = "%nExit status:%n";
    private static final String DONE = "0:done";
    private static final String TROUBLE = "1:it could not do its work";
    private static final String MISUSED = "2:the command line cannot be used";
    private static final String NOTHING = "3:there is no such result";
    private static final String TAKEN = "4:another has one of them";

    private static final int NONE = 3;
    private static final int ANOTHERS = 4;

    @Spec private CommandSpec spec;

    @Command(
            name = "list",
            description = "Lists results, the oldest first.",
            mixinStandardHelpOptions = true,
            exitCodeListHeading = STATUS,
            exitCodeList = {DONE, TROUBLE, MISUSED, NOTHING})
    int list(@Mixin ResultFolder folder, @Mixin ResultFilter filter, @Mixin ResultForm form)
            throws StoreFault, IOException {
        try (Store store = folder.open()) {
            List<StoredResult> found = store.outbox().list(filter.query());
            if (form.forPrograms()) {
                Out.text(form.of(found));
            } else {
                found.forEach(result -> Out.line(ResultForm.line(result)));
            }
            return found.isEmpty() ? NONE : 0;
        }
    }

    @Command(
            name = "show",
            description = "Shows one result with every field.",
            mixinStandardHelpOptions = true,
            exitCodeListHeading = STATUS,
            exitCodeList = {DONE, TROUBLE, MISUSED, NOTHING})
    int show(
            @Mixin ResultFolder folder,
            @Mixin ResultForm form,
            @Parameters(paramLabel = "ID|VISIT", description = "Its id, or its visit's.")
                    String which)
            throws StoreFault, IOException {
        try (Store store = folder.open()) {
            Optional<StoredResult> found = find(store.outbox(), which);
            if (form.forPrograms()) {
                Out.text(form.of(found.stream().toList()));
            } else {
                found.ifPresentOrElse(
                        result ->
                                Columns.of(result)
                                        .forEach(
                                                (name, value) ->
                                                        Out.line(
                                                                "%-32s %s"
                                                                        .formatted(
                                                                                name,
                                                                                value == null
                                                                                        ? ""
                                                                                        : value))),
                        () -> Out.line("There is no result " + which + "."));
            }
            return found.isPresent() ? 0 : NONE;
        }
    }

    @Command(
            name = "ack",
            description = {
                "Says that the receipt computer has these results. Only the first to say so has it; who says it"
                        + " again is told ALREADY.",
                "Prints for each: its id, ACKNOWLEDGED, ALREADY, ANOTHERS or UNKNOWN, and who has it since when."
            },
            mixinStandardHelpOptions = true,
            exitCodeListHeading = STATUS,
            exitCodeList = {DONE, TROUBLE, MISUSED, NOTHING, TAKEN})
    int acknowledge(
            @Mixin ResultFolder folder,
            @Option(
                            names = "--by",
                            paramLabel = "NAME",
                            defaultValue = "command",
                            description =
                                    "Which computer or program has them: 1 to 64 of A-Z a-z 0-9 . _ - (default:"
                                            + " ${DEFAULT-VALUE}).")
                    String by,
            @Parameters(paramLabel = "ID", arity = "1..*") List<Long> ids)
            throws StoreFault, IOException {
        if (!Receipt.NAME.matcher(by).matches()) {
            throw new ParameterException(
                    spec.commandLine(), "\"" + by + "\" is no name of a computer or program.");
        }
        int worst = 0;
        try (Store store = folder.open()) {
            for (long id : ids) {
                Receipt receipt = Receipt.of(store.outbox(), id, by, Instant.now());
                Out.line(id + " " + said(receipt));
                worst = Math.max(worst, status(receipt));
            }
        }
        return worst;
    }

    private static String said(Receipt receipt) {
        return switch (receipt) {
            case Receipt.Acknowledged(var result) -> "ACKNOWLEDGED " + holder(result);
            case Receipt.Already(var result) -> "ALREADY " + holder(result);
            case Receipt.Anothers(var result, _) -> "ANOTHERS " + holder(result);
            case Receipt.Unknown() -> "UNKNOWN";
        };
    }

    private static String holder(StoredResult result) {
        return result.acknowledgement()
                .map(has -> has.by() + " " + Columns.time(has.at()))
                .orElse("");
    }

    private static int status(Receipt receipt) {
        return switch (receipt) {
            case Receipt.Acknowledged _, Receipt.Already _ -> 0;
            case Receipt.Anothers _ -> ANOTHERS;
            case Receipt.Unknown() -> NONE;
        };
    }

    @Command(
            name = "export",
            description = {
                "Writes results to a file that only you can read: CSV, or with --json JSON.",
                "It is written aside and renamed when all of it is there. A file of that name is left alone."
            },
            mixinStandardHelpOptions = true,
            exitCodeListHeading = STATUS,
            exitCodeList = {DONE, TROUBLE, MISUSED, NOTHING})
    int export(
            @Mixin ResultFolder folder,
            @Mixin ResultFilter filter,
            @Mixin ResultForm form,
            @Option(names = "--replace", description = "Replace a file of that name.")
                    boolean replace,
            @Parameters(paramLabel = "FILE") Path file)
            throws StoreFault, IOException {
        if (!replace && Files.exists(file)) {
            throw new FileAlreadyExistsException(file.toString());
        }
        try (Store store = folder.open()) {
            List<StoredResult> found = store.outbox().list(filter.query());
            if (found.isEmpty()) {
                Out.line("There is no such result; nothing was written.");
                return NONE;
            }
            write(file, form.of(found));
            Out.line("%d written to %s".formatted(found.size(), file));
            return 0;
        }
    }

    private static void write(Path file, String text) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        // such a file is its owner's alone, and so stays what it becomes
        Path aside = Files.createTempFile(folder, "." + file.getFileName(), ".new");
        try {
            Files.writeString(aside, text, StandardCharsets.UTF_8);
            Files.move(
                    aside,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    @Command(
            name = "token",
            description =
                    "Makes the token with which a program may ask by HTTP, when there is none, and names its file.",
            mixinStandardHelpOptions = true,
            exitCodeListHeading = STATUS,
            exitCodeList = {DONE, TROUBLE, MISUSED})
    int token(@Mixin ResultFolder folder) throws IOException {
        Files.createDirectories(folder.folder());
        AccessToken.in(folder.folder());
        Out.line(AccessToken.fileIn(folder.folder()).toString());
        return 0;
    }

    private static Optional<StoredResult> find(Outbox outbox, String which)
            throws StoreFault, IOException {
        return which.matches("[0-9]{1,18}")
                ? outbox.find(Long.parseLong(which))
                : outbox.find(which);
    }
}
