package madoguchi.ui;

import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import madoguchi.screen.Language;
import madoguchi.ui.part.Paragraph;
import madoguchi.ui.words.Wording;

/** 練習, across the whole window, so that nobody takes what stands below it for the counter. */
final class PracticeBand extends HBox {

    PracticeBand(Language language) {
        Wording wording = Wording.of(language);
        getStyleClass().add("practice-band");
        setStyle("-fx-font-family: '" + FontStore.load() + "'");
        setAlignment(Pos.CENTER);
        getChildren()
                .addAll(
                        new Paragraph(wording.words("practice.band"), "practice-band-word"),
                        new Paragraph(wording.words("practice.band.more"), "practice-band-text"));
    }
}
