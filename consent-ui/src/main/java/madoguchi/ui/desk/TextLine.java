package madoguchi.ui.desk;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import madoguchi.screen.DeskField;
import madoguchi.screen.DeskTouch;
import madoguchi.ui.part.Paragraph;
import madoguchi.ui.words.Words;

/**
 * A line to be filled in, its name above and a sentence below when something is wrong with it. The
 * words of its name are {@code ID.field.NAME}.
 */
public final class TextLine extends VBox {

    private final DeskKit kit;
    private final TextField line = new TextField();
    private final Paragraph complaint;

    /** What was reported and has not come back yet: somebody may be typing faster than that. */
    private final Deque<String> reported = new ArrayDeque<>();

    private boolean told;

    public TextLine(DeskKit kit, DeskField field) {
        this.kit = kit;
        Words name = kit.words("field." + field.name());
        complaint = new Paragraph(Words.data(""), "desk-complaint");
        getStyleClass().add("desk-field");
        line.setId(kit.id() + "-" + field.name());
        line.setAccessibleText(name.plain());
        line.getStyleClass().add("desk-line");
        line.textProperty().addListener((_, _, text) -> typed(field, text));
        getChildren().addAll(new Paragraph(name, "desk-label"), line, complaint);
    }

    /**
     * @param wrong what is wrong with it, beside the field
     */
    public void show(String text, Optional<Words> wrong) {
        if (reported.contains(text)) {
            while (!reported.removeFirst().equals(text)) {
                // what came before it is older still
            }
        } else if (reported.isEmpty() && !text.equals(line.getText())) {
            told = true;
            line.setText(text);
            told = false;
            if (line.isFocused()) {
                // as for whoever comes to a field by key
                line.selectAll();
            }
        }
        complaint.say(wrong.orElse(Words.data("")));
        complaint.setVisible(wrong.isPresent());
        complaint.setManaged(wrong.isPresent());
    }

    public TextField line() {
        return line;
    }

    private void typed(DeskField field, String text) {
        if (!told) {
            reported.addLast(text);
            kit.touch(new DeskTouch.Typed(field, text));
        }
    }
}
