package madoguchi.ui;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import madoguchi.screen.Screen;
import madoguchi.ui.drawing.Icon;
import madoguchi.ui.page.Page;
import madoguchi.ui.part.Bar;
import madoguchi.ui.part.Kit;
import madoguchi.ui.part.Paragraph;
import madoguchi.ui.part.StepBar;

/**
 * The one layout of all screens: head, reminder, body, bar. In the body question, picture and
 * answers stand below one another, or in two columns when the glass is wider than high.
 */
final class Frame extends VBox {

    Frame(Kit kit, Screen screen, Page page, boolean landscape) {
        getStyleClass().add("frame");
        var head = new StackPane();
        head.getStyleClass().add("head");
        screen.step().ifPresent(step -> head.getChildren().add(new StepBar(kit, step)));
        page.heading().ifPresent(head.getChildren()::add);
        if (head.getChildren().isEmpty()) {
            head.getStyleClass().add("head-empty");
        }
        getChildren().add(head);
        if (screen.keepCard()) {
            getChildren().add(reminder(kit));
        }
        Region body = landscape ? wide(page) : high(page);
        body.getStyleClass().add("slots");
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren().addAll(body, new Bar(kit, page.leave(), page.leaveEnabled()));
    }

    private static Node reminder(Kit kit) {
        var reminder =
                new HBox(Icon.CARD.draw(36), new Paragraph(kit.words("keepCard"), "reminder-text"));
        reminder.getStyleClass().add("reminder");
        reminder.setAlignment(Pos.CENTER);
        return reminder;
    }

    private static Region high(Page page) {
        return column(question(page), picture(page), answers(page));
    }

    private static Region wide(Page page) {
        return switch (page.wide()) {
            case ANSWERS_RIGHT ->
                    new TwoColumns(column(question(page), picture(page)), centred(answers(page)));
            case PICTURE_RIGHT ->
                    new TwoColumns(centred(question(page), answers(page)), column(picture(page)));
        };
    }

    private static VBox column(Region... slots) {
        var column = new VBox(slots);
        column.getStyleClass().add("column");
        return column;
    }

    private static VBox centred(Region... slots) {
        var column = column(slots);
        column.setAlignment(Pos.CENTER_LEFT);
        return column;
    }

    private static VBox question(Page page) {
        var slot = new VBox();
        slot.getStyleClass().add("question-slot");
        slot.getChildren().addAll(page.question());
        return slot;
    }

    private static StackPane picture(Page page) {
        var slot = new StackPane();
        slot.getStyleClass().add("picture-slot");
        page.picture().ifPresent(slot.getChildren()::add);
        VBox.setVgrow(slot, Priority.ALWAYS);
        slot.setMinHeight(0);
        return slot;
    }

    private static VBox answers(Page page) {
        var slot = new VBox();
        slot.getStyleClass().add("answers-slot");
        slot.getChildren().addAll(page.answers());
        return slot;
    }
}
