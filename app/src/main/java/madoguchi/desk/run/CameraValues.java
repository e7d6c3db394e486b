package madoguchi.desk.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import madoguchi.desk.CameraReply;
import madoguchi.desk.run.Technician.Sight;
import madoguchi.face.CameraReport;
import madoguchi.face.CameraReport.AtFace;
import madoguchi.face.QualityGate;
import madoguchi.health.probe.CameraProbe;
import madoguchi.screen.IdentityScreen.FaceHint;
import madoguchi.screen.Lamp;
import madoguchi.screen.T02Camera.Found;
import madoguchi.screen.T02Camera.Value;
import madoguchi.screen.T02Camera.What;
import madoguchi.screen.T02Camera.Why;

/** What the camera's report says, beside the limits by which a patient's face is judged. */
final class CameraValues {

    private static final double WHITE = 255;

    private CameraValues() {}

    static CameraReply.Looked of(Sight sight) {
        return switch (sight) {
            case Sight.Through(var seen, boolean live) ->
                    new CameraReply.Looked(live, found(seen.report(), seen.drawn()));
            case Sight.WithKiosk _ ->
                    new CameraReply.Looked(false, new Found.Blind(Why.WITH_KIOSK));
            case Sight.Missing _ -> new CameraReply.Looked(false, new Found.Blind(Why.MISSING));
        };
    }

    private static Found found(CameraReport report, boolean drawn) {
        if (report.frames() == 0) {
            return new Found.Blind(Why.SILENT);
        }
        return switch (report.state()) {
            case FROZEN -> new Found.Blind(Why.FROZEN);
            case BLACK -> new Found.Blind(Why.BLACK);
            case ALIVE ->
                    new Found.Measured(
                            drawn,
                            report.width(),
                            report.height(),
                            number(report.perSecond()),
                            values(report),
                            report.hint().map(hint -> FaceHint.valueOf(hint.name())));
        };
    }

    private static List<Value> values(CameraReport report) {
        List<Value> values = new ArrayList<>();
        values.add(between(What.BRIGHTNESS, report.brightness(), CameraProbe.DARK_ROOM, WHITE));
        report.face().ifPresent(face -> values.addAll(atFace(face)));
        return values;
    }

    private static List<Value> atFace(AtFace face) {
        return List.of(
                between(
                        What.FACE_SIZE,
                        100 * face.size(),
                        100 * QualityGate.NARROWEST,
                        100 * QualityGate.WIDEST),
                between(What.FACE_BRIGHTNESS, face.brightness(), QualityGate.DARK_FACE, WHITE),
                upTo(What.BACKLIGHT, face.backlight(), QualityGate.BACKLIGHT),
                upTo(What.GLARE, 100 * face.glare(), 100 * QualityGate.MOST_GLARE),
                new Value(
                        What.SHARPNESS,
                        lamp(face.sharpness() >= QualityGate.BLURRED),
                        fine(face.sharpness()),
                        List.of(fine(QualityGate.BLURRED))));
    }

    private static Value between(What what, double measured, double from, double to) {
        boolean good = measured >= from && measured <= to;
        return new Value(what, lamp(good), number(measured), List.of(number(from), number(to)));
    }

    private static Value upTo(What what, double measured, double most) {
        return new Value(what, lamp(measured <= most), number(measured), List.of(number(most)));
    }

    private static Lamp lamp(boolean good) {
        return good ? Lamp.GOOD : Lamp.CAUTION;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.0f", value);
    }

    private static String fine(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
