package madoguchi.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.layout.VBox;
import madoguchi.screen.Language;
import madoguchi.screen.S02Today.Line;
import madoguchi.screen.S02Today.What;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ResultPaperTest {

    /** Of the largest letters on it; two lines of them are taller. */
    private static final double ONE_LINE = 60;

    @BeforeAll
    static void start() {
        FxThread.start();
    }

    @Test
    void everything_on_the_paper_stands_in_one_line_and_within_it() {
        List<Line> lines =
                Stream.of(What.values()).map(what -> new Line(what, "見本 12345678")).toList();

        VBox sheet =
                FxThread.call(
                        () ->
                                ResultPaper.sheet(
                                        Language.JA,
                                        ZonedDateTime.parse("2026-11-21T09:41:00+09:00"),
                                        Optional.of("見本　花子"),
                                        lines));

        assertThat(sheet.getChildren()).hasSize(lines.size() + 2);
        assertThat(sheet.getChildren())
                .allSatisfy(
                        row -> {
                            assertThat(row.getBoundsInParent().getHeight())
                                    .isBetween(1.0, ONE_LINE);
                            assertThat(row.getBoundsInParent().getMaxX())
                                    .isLessThanOrEqualTo(sheet.getWidth());
                        });
    }
}
