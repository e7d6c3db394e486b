package madoguchi.ui;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import javafx.print.PageLayout;
import javafx.print.PrinterJob;
import javafx.scene.Scene;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.transform.Scale;
import madoguchi.screen.Language;
import madoguchi.screen.S02Today.Line;
import madoguchi.ui.part.Paragraph;
import madoguchi.ui.words.Wording;
import madoguchi.ui.words.Words;

/**
 * One result on paper, through the computer's own printer. Nothing is kept: without a printer there
 * is no paper, and no file with a name in it either.
 */
public final class ResultPaper {

    /** In the units of the design; scaled to the paper's width. */
    private static final double WIDTH = 760;

    private static final Path SPOOLER = Path.of("/usr/bin/lpr");

    /**
     * From any thread but JavaFX's; waits until the printer has it.
     *
     * @return false: there is no printer, or it does not print
     */
    public boolean print(ZonedDateTime at, Optional<String> name, List<Line> lines) {
        return FxThread.call(() -> printNow(sheet(Language.JA, at, name, lines)));
    }

    private static boolean printNow(VBox sheet) {
        PrinterJob job;
        try {
            job = PrinterJob.createPrinterJob();
        } catch (RuntimeException | LinkageError e) {
            // a JavaFX without a display has no printers, and says so in its own ways
            return false;
        }
        if (job == null || !spoolerThere()) {
            return false;
        }
        PageLayout page = job.getJobSettings().getPageLayout();
        double factor = page.getPrintableWidth() / WIDTH;
        sheet.getTransforms().add(new Scale(factor, factor));
        return job.printPage(sheet) && job.endJob();
    }

    /** On Linux Java hands a page to lpr, and where there is none JavaFX calls that done. */
    private static boolean spoolerThere() {
        return !System.getProperty("os.name").equals("Linux") || Files.isExecutable(SPOOLER);
    }

    static VBox sheet(
            Language language, ZonedDateTime at, Optional<String> name, List<Line> lines) {
        Wording wording = Wording.of(language);
        var sheet =
                new VBox(
                        new Paragraph(wording.words("S02.paper"), "desk-title"),
                        new Paragraph(
                                wording.words(
                                        "S02.row",
                                        wording.time(at),
                                        name.map(Words::data)
                                                .orElseGet(() -> wording.words("S02.wiped"))),
                                "desk-heading"));
        for (Line line : lines) {
            var title = new Paragraph(wording.words("S02.what." + line.what()), "desk-label");
            title.setPrefWidth(200);
            title.setMinWidth(200);
            var value = new Paragraph(Words.data(line.value()), "desk-words");
            HBox.setHgrow(value, Priority.ALWAYS);
            var row = new HBox(title, value);
            row.getStyleClass().add("desk-line-up");
            sheet.getChildren().add(row);
        }
        sheet.getStyleClass().addAll("kiosk", "paper");
        sheet.setStyle("-fx-font-family: '" + FontStore.load() + "'");
        sheet.setPrefWidth(WIDTH);
        var scene = new Scene(sheet);
        scene.getStylesheets().addAll(KioskView.STYLE_SHEET, KioskView.DESK_STYLE);
        sheet.applyCss();
        // no window gives it a size
        sheet.resize(WIDTH, sheet.prefHeight(WIDTH));
        sheet.layout();
        return sheet;
    }
}
