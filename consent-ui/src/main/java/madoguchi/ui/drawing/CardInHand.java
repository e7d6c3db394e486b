package madoguchi.ui.drawing;

import javafx.animation.Animation;
import javafx.animation.Interpolator;
import javafx.animation.KeyFrame;
import javafx.animation.KeyValue;
import javafx.animation.Timeline;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.transform.Rotate;
import javafx.util.Duration;

/**
 * A hand that puts a card on the reader, or takes it away: the one thing that every patient has to
 * do.
 */
public final class CardInHand {

    private static final double WIDTH = 640;
    private static final double HEIGHT = 500;

    private CardInHand() {}

    public static Drawing putting(Motion motion) {
        return draw(motion, "M320 176V92 M284 126l36-36 36 36", 14, -58);
    }

    public static Drawing taking(Motion motion) {
        return draw(motion, "M320 84v84 M284 134l36 36 36-36", -4, 26);
    }

    /**
     * @param arrow in the empty tray
     * @param at how far below the tray the hand is drawn
     * @param way it goes from there, within the picture
     */
    private static Drawing draw(Motion motion, String arrow, double at, double way) {
        Group hand = new Group(palm(), card(), thumb());
        hand.setTranslateY(at);
        var drawing = new Drawing(WIDTH, HEIGHT, reader(), Pen.path(arrow, "arrow"), hand);
        return drawing.animated(motion, move(hand, at, way));
    }

    /** From above: the case, the tray as large as the card, a lamp. */
    static Group reader() {
        return new Group(
                Pen.box(112, 22, 416, 250, 34, "reader-shadow"),
                Pen.box(112, 12, 416, 250, 34, "reader-case"),
                Pen.box(132, 32, 376, 210, 22, "reader-top"),
                Pen.box(180, 52, 280, 170, 14, "reader-tray"),
                Pen.dot(484, 56, 7, "reader-lamp"));
    }

    /** A card as everybody knows it, with nobody's data on it. */
    static Group card() {
        var card =
                new Group(
                        Pen.box(0, 5, 262, 165, 14, "card-shadow"),
                        Pen.box(0, 0, 262, 165, 14, "card-face"),
                        Pen.path(
                                "M14 0h234a14 14 0 0 1 14 14v20h-262v-20a14 14 0 0 1 14-14z",
                                "card-band"),
                        Pen.box(18, 50, 66, 82, 5, "card-photo"),
                        Pen.dot(51, 80, 14, "card-person"),
                        Pen.path("M24 132c2-24 12-34 27-34s25 10 27 34z", "card-person"),
                        Pen.box(102, 54, 132, 9, 4, "card-text"),
                        Pen.box(102, 76, 104, 9, 4, "card-text"),
                        Pen.box(102, 98, 118, 9, 4, "card-text"),
                        Pen.box(18, 144, 110, 8, 4, "card-text"),
                        Pen.box(16, 11, 96, 11, 5, "card-title"));
        card.setLayoutX(184);
        card.setLayoutY(218);
        card.getTransforms().add(new Rotate(-3, 131, 82));
        return card;
    }

    private static Node palm() {
        return new Group(
                Pen.path(
                        "M600 312 C570 300 540 294 512 296 C482 298 456 306 430 320 L388 372"
                                + " C372 396 378 424 404 434 C416 452 440 462 466 460 C500 470 548 466 600 454 Z",
                        "skin"),
                Pen.path("M386 404 C386 424 394 432 410 434 C428 437 448 432 462 424", "skin-line"),
                Pen.path("M412 436 C424 456 448 464 470 459 C486 455 500 448 510 438", "skin-line"),
                Pen.path("M472 460 C508 468 540 464 572 458", "skin-line"),
                Pen.path(
                        "M588 296 H622 a18 18 0 0 1 18 18 V452 a18 18 0 0 1 -18 18 H582 C600 420 602 360 588 296 Z",
                        "sleeve"),
                Pen.path(
                        "M566 290 H594 C606 352 602 420 586 476 H558 C576 420 580 352 566 290 Z",
                        "cuff"));
    }

    private static Node thumb() {
        return new Group(
                Pen.path(
                        "M530 330 C490 318 440 322 398 338 C376 347 364 360 368 374 C372 388 390 392 412 386"
                                + " C444 378 474 380 504 394 C530 398 548 350 530 330 Z",
                        "skin"),
                Pen.path(
                        "M516 326 C478 320 436 324 398 338 C376 347 364 360 368 374 C372 388 390 392 412 386"
                                + " C444 378 474 380 500 392",
                        "skin-line"),
                Pen.path(
                        "M376 362 C380 353 392 347 404 345 C408 356 402 368 388 373 C380 374 375 370 376 362 Z",
                        "nail"));
    }

    private static Animation move(Node hand, double at, double way) {
        var travel =
                new Timeline(
                        new KeyFrame(Duration.ZERO, new KeyValue(hand.translateYProperty(), at)),
                        new KeyFrame(
                                Duration.seconds(0.6), new KeyValue(hand.translateYProperty(), at)),
                        new KeyFrame(
                                Duration.seconds(1.8),
                                new KeyValue(
                                        hand.translateYProperty(),
                                        at + way,
                                        Interpolator.EASE_BOTH)),
                        new KeyFrame(
                                Duration.seconds(3.0),
                                new KeyValue(hand.translateYProperty(), at + way)));
        travel.setCycleCount(Animation.INDEFINITE);
        return travel;
    }
}
