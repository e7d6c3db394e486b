package madoguchi.desk.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import madoguchi.camera.PictureWatch.State;
import madoguchi.desk.run.Technician.Sight;
import madoguchi.face.CameraReport;
import madoguchi.face.CameraReport.AtFace;
import madoguchi.face.FaceCheck.Hint;
import madoguchi.health.probe.CameraProbe;
import madoguchi.screen.IdentityScreen.FaceHint;
import madoguchi.screen.Lamp;
import madoguchi.screen.T02Camera.Found;
import madoguchi.screen.T02Camera.Value;
import madoguchi.screen.T02Camera.What;
import madoguchi.screen.T02Camera.Why;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

class CameraValuesTest {

    private static Found found(int frames, State state, Optional<AtFace> face, Hint hint) {
        var report =
                new CameraReport(
                        "camera", frames, 640, 480, 30, 120, state, 5, 5, face, Optional.of(hint));
        return CameraValues.of(new Sight.Through(new CameraProbe.Seen(report, false), true))
                .found();
    }

    @Test
    void each_value_is_judged_by_its_own_limit() {
        var face = Optional.of(new AtFace(0.6, 40, 90, 0.05, 0.02));
        var measured = (Found.Measured) found(30, State.ALIVE, face, Hint.TOO_CLOSE);

        assertThat(measured.values())
                .extracting(Value::what, Value::lamp, Value::measured, Value::good)
                .containsExactly(
                        row(What.BRIGHTNESS, Lamp.GOOD, "120", "40", "255"),
                        row(What.FACE_SIZE, Lamp.CAUTION, "60", "15", "52"),
                        row(What.FACE_BRIGHTNESS, Lamp.CAUTION, "40", "55", "255"),
                        row(What.BACKLIGHT, Lamp.CAUTION, "90", "70"),
                        row(What.GLARE, Lamp.GOOD, "2", "10"),
                        row(What.SHARPNESS, Lamp.CAUTION, "0.05", "0.07"));
        assertThat(measured.hint()).contains(FaceHint.TOO_CLOSE);
    }

    private static Tuple row(What what, Lamp lamp, String measured, String... good) {
        return tuple(what, lamp, measured, List.of(good));
    }

    @Test
    void a_camera_that_hangs_is_not_measured() {
        assertThat(found(30, State.FROZEN, Optional.empty(), Hint.NO_FACE))
                .isEqualTo(new Found.Blind(Why.FROZEN));
        assertThat(found(30, State.BLACK, Optional.empty(), Hint.NO_FACE))
                .isEqualTo(new Found.Blind(Why.BLACK));
        assertThat(found(0, State.ALIVE, Optional.empty(), Hint.NO_FACE))
                .isEqualTo(new Found.Blind(Why.SILENT));
    }

    @Test
    void every_hint_has_its_words() {
        assertThat(Arrays.stream(Hint.values()).map(Enum::name))
                .allSatisfy(name -> assertThat(FaceHint.valueOf(name)).isNotNull());
    }
}
