package madoguchi.ui.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import madoguchi.screen.Lamp;
import madoguchi.screen.Quote;
import madoguchi.screen.S04Fallback;
import madoguchi.screen.S04Fallback.Action;
import madoguchi.screen.S04Fallback.Advised;
import madoguchi.screen.S04Fallback.Field;
import madoguchi.screen.S04Fallback.Identified;
import madoguchi.screen.S04Fallback.Option;
import madoguchi.ui.drawing.Icon;
import madoguchi.ui.part.Paragraph;
import madoguchi.ui.part.Touchable;
import madoguchi.ui.words.Wording;
import madoguchi.ui.words.Words;

/** S04: one question with its answers, then the advice as a list that can be scrolled. */
final class FallbackView extends DeskPage<S04Fallback> {

    private final Flow said = DeskKit.flow();
    private final VBox middle = new VBox();
    private final Flow actions = DeskKit.flow();
    private Optional<S04Fallback> shown = Optional.empty();

    FallbackView(DeskKit kit) {
        super(kit, S04Fallback.class);
        middle.getStyleClass().add("desk-lines");
        var pane = Table.scrolled(middle);
        getChildren().addAll(said, pane, actions);
    }

    /** Only what changed: a list that is being read stays where it was scrolled to. */
    @Override
    void show(S04Fallback screen) {
        if (shown.equals(Optional.of(screen))) {
            return;
        }
        shown = Optional.of(screen);
        said.getChildren().setAll(screen.said().stream().map(this::said).toList());
        middle.getChildren()
                .setAll(screen.outcome().map(this::outcome).orElseGet(() -> question(screen)));
        actions.getChildren().setAll(actions(screen));
    }

    private Node said(S04Fallback.Said one) {
        var box = new HBox(Icon.CHECK.draw(22), kit().small(option(one.option())));
        box.getStyleClass().add("desk-said");
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private List<Node> question(S04Fallback screen) {
        var nodes = new ArrayList<Node>();
        screen.question()
                .ifPresent(asked -> nodes.add(kit().heading(kit().words("question." + asked))));
        for (Option option : screen.options()) {
            nodes.add(answer(option));
        }
        return nodes;
    }

    private Node answer(Option option) {
        var text = new Paragraph(option(option), "desk-button-text");
        var face = new HBox(text, Icon.CHEVRON.draw(24));
        face.setAlignment(Pos.CENTER_LEFT);
        face.getStyleClass().add("desk-button-face");
        HBox.setHgrow(text, Priority.ALWAYS);
        Touchable answer = kit().pick(Field.OPTION, option.name(), option(option), face);
        answer.setMaxWidth(Double.MAX_VALUE);
        face.setMaxHeight(Region.USE_PREF_SIZE);
        return answer.styled("desk-button", "desk-answer");
    }

    private Words option(Option option) {
        return kit().words("option." + option);
    }

    private List<Node> outcome(S04Fallback.Outcome outcome) {
        return switch (outcome) {
            case Identified _ -> List.of(kit().notice(Icon.STAFF, kit().words("identified")));
            case Advised advised -> advice(advised);
        };
    }

    private List<Node> advice(Advised advised) {
        Wording wording = kit().kit().wording();
        var nodes = new ArrayList<Node>();
        nodes.add(kit().notice(Icon.INFO, wording.advice("route." + advised.route())));
        var steps = kit().card(wording.advice("heading.steps"));
        int number = 0;
        for (S04Fallback.Step step : advised.steps()) {
            steps.getChildren().add(step(++number, step));
        }
        nodes.add(steps);
        var claim = kit().card(wording.advice("heading.claim"));
        advised.order().ifPresent(order -> claim.getChildren().add(quotes(List.of(order))));
        for (S04Fallback.Choice choice : advised.claim()) {
            claim.getChildren()
                    .add(
                            entry(
                                    kit().strong(wording.advice("claim." + choice.choice())),
                                    quotes(choice.quotes())));
        }
        advised.sevens().ifPresent(sevens -> claim.getChildren().add(sevens(sevens)));
        nodes.add(claim);
        nodes.add(kit().card(wording.advice("heading.share"), quotes(advised.share())));
        return nodes;
    }

    private Node step(int number, S04Fallback.Step step) {
        Wording wording = kit().kit().wording();
        var name = kit().strong(kit().words("step", number, wording.advice("way." + step.way())));
        var state =
                kit().lamp(
                                step.possible() ? Lamp.GOOD : Lamp.UNKNOWN,
                                wording.advice(step.possible() ? "possible" : "ask"));
        return entry(name, state, quotes(step.quotes()));
    }

    private Node sevens(S04Fallback.Sevens sevens) {
        Wording wording = kit().kit().wording();
        return kit().notice(
                        Icon.SHEET,
                        wording.advice(
                                "sevens",
                                sevens.insurerNumber(),
                                digits(sevens.symbol()),
                                digits(sevens.insuredNumber())));
    }

    private Object digits(Optional<String> digits) {
        return digits.<Object>map(sevens -> sevens)
                .orElseGet(() -> kit().kit().wording().advice("sevens.unknown"));
    }

    private Node quotes(List<Quote> quotes) {
        return Quotes.of(kit(), quotes);
    }

    private static Node entry(Node... parts) {
        var entry = new VBox(parts);
        entry.getStyleClass().add("desk-step");
        return entry;
    }

    private List<Node> actions(S04Fallback screen) {
        var actions = new ArrayList<Node>();
        actions.add(kit().action(Action.BACK, Icon.BACK).enabled(!screen.said().isEmpty()));
        actions.add(kit().action(Action.START_AGAIN, Icon.AGAIN).enabled(!screen.said().isEmpty()));
        if (screen.outcome().filter(FallbackView::declares).isPresent()) {
            actions.add(kit().mainAction(Action.DECLARATION, Icon.SHEET));
        }
        return actions;
    }

    private static boolean declares(S04Fallback.Outcome outcome) {
        return outcome instanceof Advised advised && advised.declaration();
    }
}
