package madoguchi.ui.drawing;

import java.util.Arrays;
import java.util.stream.Stream;
import javafx.scene.Node;

/** Small line drawings on a field of 48 x 48. */
public enum Icon {
    FACE(
            "M6 16V11a5 5 0 0 1 5-5h5 M32 6h5a5 5 0 0 1 5 5v5 M42 32v5a5 5 0 0 1-5 5h-5 M16 42h-5a5 5 0 0 1-5-5v-5",
            "M18 19v4 M30 19v4 M16.5 30.5c4 4.5 11 4.5 15 0"),
    PIN(
            "M12 11h.1 M24 11h.1 M36 11h.1 M12 24h.1 M24 24h.1 M36 24h.1 M12 37h.1 M24 37h.1 M36 37h.1"),
    STAFF("M32 15a8 8 0 1 1-16 0a8 8 0 1 1 16 0 M8 42c1-10 7-15 16-15s15 5 16 15 M19 36l4 4 7-8"),
    AGREE("M42 24a18 18 0 1 1-36 0a18 18 0 1 1 36 0 M16 25l6 6 11-13"),
    REFUSE("M42 24a18 18 0 1 1-36 0a18 18 0 1 1 36 0 M16 24h16"),
    EACH("M7 12l4 4 7-8 M24 12h18 M7 25l4 4 7-8 M24 25h18 M7 38l4 4 7-8 M24 38h18"),
    AGAIN("M40 24a16 16 0 1 1-5-11.6 M37 5v9h-9"),
    PHOTO("M8 6h32v36h-32z M29 19a5 5 0 1 1-10 0a5 5 0 1 1 10 0 M14 35c1-6 5-8 10-8s9 2 10 8"),
    HIDE(
            "M8 6h32v36h-32z M29 19a5 5 0 1 1-10 0a5 5 0 1 1 10 0 M14 35c1-6 5-8 10-8s9 2 10 8 M5 45L43 3"),
    CHECK("M9 25l10 10 20-23"),
    LEAVE("M20 7h-10v34h10 M19 24h21 M32 15l9 9-9 9"),
    SIZE("M3 39L14 10l11 29 M7 29h14 M28 39l7-18 7 18 M30.5 33h9"),
    CONTRAST("M42 24a18 18 0 1 1-36 0a18 18 0 1 1 36 0", "!M24 6a18 18 0 0 1 0 36z"),
    VOICE_ON("M6 18h8l10-9v30l-10-9h-8z M31 17c3 4 3 10 0 14 M37 11c6 8 6 18 0 26"),
    VOICE_OFF("M6 18h8l10-9v30l-10-9h-8z M32 18l11 12 M43 18l-11 12"),
    LANGUAGE(
            "M42 24a18 18 0 1 1-36 0a18 18 0 1 1 36 0 M6.5 24h35 M24 6c-11 11-11 25 0 36 M24 6c11 11 11 25 0 36"),
    ERASE("M16 10h26v28h-26l-12-14z M24 18l11 12 M35 18l-11 12"),
    SHIFT("M24 7l15 17h-8v15h-14v-15h-8z"),
    ENTER("M40 10v16h-30 M18 17l-9 9 9 9"),
    CARD("M4 10h40v28h-40z M10 17h9v8h-9z M10 32h14 M31 32h7"),
    SHEET("M12 5h24v38h-24z M18 14h12 M18 22h12 M18 30h7"),
    PHONE_SHEET("M14 4h20v40h-20z M21 38h6 M19 12h10 M19 19h10 M19 26h6"),
    INFO("M42 24a18 18 0 1 1-36 0a18 18 0 1 1 36 0 M24 22v12 M24 14.5v.1"),
    CAUTION("M24 6L45 41h-42z M24 19v10 M24 34.7v.1"),
    DESK(
            "M31 13a7 7 0 1 1-14 0a7 7 0 1 1 14 0 M12 31c1-6 5-9 12-9s11 3 12 9 M4 32h40 M8 33v9 M40 33v9"),
    CHART("M6 42h36 M11 36v-10 M20 36v-20 M29 36v-7 M38 36v-27"),
    LEARN("M4 18l20-9 20 9-20 9z M13 23v10c6 5 16 5 22 0v-10 M44 18v12"),
    PHONE("M12 6h7l4 10-5 4c2 5 5 8 10 10l4-5 10 4v7c0 3-2 5-5 5c-17-1-29-13-30-30c0-3 2-5 5-5z"),
    CHEVRON("M18 10l14 14-14 14"),
    PERSON("M32 15a8 8 0 1 1-16 0a8 8 0 1 1 16 0 M8 42c1-10 7-15 16-15s15 5 16 15"),
    CROSS("M42 24a18 18 0 1 1-36 0a18 18 0 1 1 36 0 M17 17l14 14 M31 17l-14 14"),
    UNKNOWN(
            "M42 24a18 18 0 1 1-36 0a18 18 0 1 1 36 0 M18.5 19.5a5.5 5.5 0 1 1 8 5c-1.800 1-2.500 2-2.500 4 M24 33.500v.1"),
    LIST("M6 11h.1 M14 11h28 M6 24h.1 M14 24h28 M6 37h.1 M14 37h28"),
    GEAR(
            "M31 24a7 7 0 1 1-14 0a7 7 0 1 1 14 0 M24 5v6 M24 37v6 M5 24h6 M37 24h6 M10.600 10.600l4.200 4.200 M33.200 33.200l4.200 4.200 M37.400 10.600l-4.200 4.200 M14.800 33.200l-4.200 4.200"),
    SEARCH("M34 20a14 14 0 1 1-28 0a14 14 0 1 1 28 0 M31 31l12 12"),
    PRINTER("M13 17v-12h22v12 M13 34h-8v-17h38v17h-8 M13 27h22v16h-22z"),
    SEND("M6 24h32 M27 12l12 12-12 12"),
    BACK("M30 10L16 24l14 14"),
    CLOSE("M11 11l26 26 M37 11l-26 26"),
    BELL("M12 34v-13a12 12 0 0 1 24 0v13l4 4h-32z M20 42h8"),
    FAULT("M26 4L10 27h12l-3 17 19-25h-13z");

    private final String[] strokes;

    Icon(String... strokes) {
        this.strokes = strokes;
    }

    /**
     * @param size of its side in the unit of the design
     */
    public Drawing draw(double size) {
        Node[] shapes =
                Stream.concat(
                                Stream.of(Pen.box(0, 0, 48, 48, 0, "nothing")),
                                Arrays.stream(strokes).map(this::shape))
                        .toArray(Node[]::new);
        var drawing = new Drawing(48, 48, shapes);
        drawing.setMinSize(size, size);
        drawing.setPrefSize(size, size);
        drawing.setMaxSize(size, size);
        return drawing;
    }

    private Node shape(String stroke) {
        if (stroke.startsWith("!")) {
            return Pen.path(stroke.substring(1), "icon-fill");
        }
        return this == PIN
                ? Pen.path(stroke, "icon-line", "icon-dots")
                : Pen.path(stroke, "icon-line");
    }
}
