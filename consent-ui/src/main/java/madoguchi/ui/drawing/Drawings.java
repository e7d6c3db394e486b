package madoguchi.ui.drawing;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.KeyValue;
import javafx.animation.Timeline;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.util.Duration;
import madoguchi.screen.ConsentScreen.ConsentQuestion;
import madoguchi.screen.ConsentScreen.OfferQuestion;

/** The larger pictures, one method each. */
public final class Drawings {

    private Drawings() {}

    /** The card on the reader, which speaks with it. */
    public static Drawing reading(Motion motion) {
        var card = CardInHand.card();
        card.getTransforms().clear();
        card.relocate(189, 54);
        var waves =
                new Group(
                        Pen.path("M290 312c18 18 42 18 60 0", "wave"),
                        Pen.path("M266 334c34 34 74 34 108 0", "wave"),
                        Pen.path("M242 356c50 50 106 50 156 0", "wave"));
        return new Drawing(640, 410, CardInHand.reader(), card, waves)
                .animated(motion, oneAfterAnother(waves));
    }

    /** The reader alone, with or without a card. */
    public static Drawing tray(boolean withCard) {
        var card = CardInHand.card();
        card.getTransforms().clear();
        card.relocate(189, 54);
        card.setVisible(withCard);
        var scene = new Group(CardInHand.reader(), card);
        scene.setTranslateX(-80);
        scene.setTranslateY(4);
        return new Drawing(480, 290, scene);
    }

    /** A sheet that is being read, line by line. */
    public static Drawing checking() {
        return new Drawing(
                300,
                300,
                Pen.dot(150, 150, 148, "badge"),
                Pen.box(84, 58, 132, 176, 14, "sheet"),
                Pen.box(122, 46, 56, 26, 8, "sheet-clip"),
                Pen.path("M106 106l8 8 14-17 M106 142l8 8 14-17 M106 178l8 8 14-17", "sheet-check"),
                Pen.path("M142 108h52 M142 144h52 M142 180h52", "sheet-line"),
                Pen.dot(198, 196, 34, "lens"),
                Pen.path("M223 221l28 28", "lens-grip"));
    }

    /** A face and a card that belong together. */
    public static Drawing identity() {
        return new Drawing(
                300,
                260,
                Pen.dot(150, 130, 128, "badge"),
                Pen.box(58, 84, 184, 116, 14, "sheet"),
                Pen.dot(110, 126, 17, "sheet-clip"),
                Pen.path("M80 178c2-24 13-34 30-34s28 10 30 34z", "sheet-clip"),
                Pen.path("M162 122h54 M162 146h54 M162 170h30", "sheet-line"),
                Pen.dot(226, 196, 30, "good"),
                Pen.path("M213 197l10 10 17-20", "good-thin"));
    }

    /** A face before the camera. */
    public static Drawing face() {
        return new Drawing(
                260,
                260,
                Pen.dot(130, 130, 128, "badge"),
                Pen.path(
                        "M72 104V88a18 18 0 0 1 18-18h16 M154 70h16a18 18 0 0 1 18 18v16 M188 156v16a18 18 0 0 1-18 18h-16"
                                + " M106 190h-16a18 18 0 0 1-18-18v-16",
                        "sheet-ring"),
                Pen.path("M112 116v12 M148 116v12 M108 152c12 13 32 13 44 0", "sheet-ring"));
    }

    public static Drawing locked() {
        return new Drawing(
                300,
                300,
                Pen.dot(150, 150, 148, "badge"),
                Pen.path("M106 140v-28a44 44 0 0 1 88 0v28", "lock-bow"),
                Pen.box(84, 138, 132, 98, 16, "lock"),
                Pen.dot(116, 187, 9, "lock-dot"),
                Pen.dot(139, 187, 9, "lock-dot"),
                Pen.dot(162, 187, 9, "lock-dot"),
                Pen.dot(185, 187, 9, "lock-dot"));
    }

    /** A card and a calendar: when it ends. */
    public static Drawing calendar() {
        return new Drawing(
                300,
                300,
                Pen.dot(150, 150, 148, "badge"),
                Pen.box(70, 82, 160, 146, 16, "sheet"),
                Pen.path(
                        "M86 82h128a16 16 0 0 1 16 16v22h-160v-22a16 16 0 0 1 16-16z",
                        "sheet-clip"),
                Pen.path("M108 66v30 M192 66v30", "sheet-ring"),
                Pen.path(
                        "M98 146h.1 M133 146h.1 M168 146h.1 M203 146h.1 M98 174h.1 M133 174h.1 M98 202h.1 M133 202h.1",
                        "sheet-dots"),
                Pen.dot(186, 190, 26, "sheet-mark"),
                Pen.path("M186 176v15l10 7", "sheet-hand"));
    }

    public static Drawing information() {
        return new Drawing(
                220,
                220,
                Pen.dot(110, 110, 108, "badge"),
                Pen.dot(110, 110, 80, "sign"),
                Pen.path("M110 100v52", "sign-line"),
                Pen.dot(110, 72, 9, "sign-dot"));
    }

    public static Drawing done() {
        return new Drawing(
                160, 160, Pen.dot(80, 80, 78, "good"), Pen.path("M44 83l26 26 48-56", "good-line"));
    }

    /** What may be passed on, as a sign. */
    public static Drawing consent(ConsentQuestion question) {
        Node sign =
                switch (question) {
                    case SURGERY -> surgery();
                    case TREATMENT_AND_MEDICATION -> medicine();
                    case HEALTH_CHECKUP -> checkup();
                    case RECORDS -> records();
                };
        return new Drawing(200, 200, Pen.dot(100, 100, 98, "badge"), sign);
    }

    private static Node surgery() {
        return new Group(
                Pen.path("M60 152L104 100", "sign-stroke"),
                Pen.path("M98 92l14 13 34-36c10-12 10-24 4-31c-22 12-38 32-52 54z", "sign-soft"),
                Pen.path("M98 92l14 13 34-36c10-12 10-24 4-31c-22 12-38 32-52 54z", "sign-thin"),
                Pen.path("M112 140h44 M120 156h28", "sign-thin"));
    }

    private static Node medicine() {
        var capsule =
                new Group(
                        Pen.box(0, 0, 104, 46, 23, "sign-soft"),
                        Pen.path("M52 0h29a23 23 0 0 1 0 46h-29z", "sign-full"),
                        Pen.box(0, 0, 104, 46, 23, "sign-thin"));
        capsule.relocate(36, 56);
        capsule.setRotate(-38);
        return new Group(
                capsule,
                Pen.dot(134, 136, 25, "sign-soft"),
                Pen.dot(134, 136, 25, "sign-thin"),
                Pen.path("M118 136h32", "sign-thin"));
    }

    private static Node checkup() {
        return new Group(
                Pen.box(56, 48, 88, 112, 10, "sign-soft"),
                Pen.box(56, 48, 88, 112, 10, "sign-thin"),
                Pen.box(80, 38, 40, 20, 6, "sign-full"),
                Pen.path("M66 112h16l9-24 15 44 10-20h18", "sign-thin"));
    }

    private static Node records() {
        return new Group(
                Pen.box(48, 62, 84, 96, 10, "sign-soft"),
                Pen.box(48, 62, 84, 96, 10, "sign-thin"),
                Pen.path("M68 62v-16h84v96h-20", "sign-thin"),
                Pen.path("M64 92h50 M64 114h50 M64 136h30", "sign-thin"));
    }

    /** The card, and what it becomes. */
    public static Drawing registration() {
        return new Drawing(
                300,
                260,
                Pen.dot(150, 130, 128, "badge"),
                Pen.box(58, 84, 184, 116, 14, "sheet"),
                Pen.box(76, 106, 46, 58, 8, "sheet-clip"),
                Pen.path("M142 116h76 M142 140h76 M142 164h44", "sheet-line"),
                Pen.dot(226, 196, 34, "good"),
                Pen.path("M226 180v32 M210 196h32", "good-thin"));
    }

    /** What the centre's answer opens. */
    public static Drawing offer(OfferQuestion offer) {
        return switch (offer) {
            case SUBSIDY, SPECIFIC_DISEASE -> certificate();
            case PRESCRIPTION -> new Drawing(200, 200, Pen.dot(100, 100, 98, "badge"), medicine());
        };
    }

    /** A paper with a seal. */
    public static Drawing certificate() {
        return new Drawing(
                300,
                260,
                Pen.dot(150, 130, 128, "badge"),
                Pen.box(76, 62, 148, 136, 12, "sheet"),
                Pen.path("M100 96h100 M100 122h100 M100 148h56", "sheet-line"),
                Pen.dot(204, 176, 28, "good"),
                Pen.path("M192 177l9 9 15-18", "good-thin"));
    }

    /** A standing in for a face that is not shown. */
    public static Drawing nobody() {
        return new Drawing(
                240,
                300,
                Pen.box(2, 2, 236, 296, 14, "photo-ground"),
                Pen.dot(120, 120, 46, "photo-person"),
                Pen.path("M40 262c4-62 36-84 80-84s76 22 80 84z", "photo-person"));
    }

    private static Animation oneAfterAnother(Group waves) {
        var timeline = new Timeline();
        for (int i = 0; i < waves.getChildren().size(); i++) {
            var opacity = waves.getChildren().get(i).opacityProperty();
            timeline.getKeyFrames()
                    .addAll(
                            new KeyFrame(Duration.ZERO, new KeyValue(opacity, 0.15)),
                            new KeyFrame(
                                    Duration.millis(300 * i + 1.0), new KeyValue(opacity, 0.15)),
                            new KeyFrame(
                                    Duration.millis(300 * i + 300.0), new KeyValue(opacity, 1.0)),
                            new KeyFrame(Duration.millis(1800), new KeyValue(opacity, 1.0)));
        }
        timeline.setCycleCount(Animation.INDEFINITE);
        return timeline;
    }
}
