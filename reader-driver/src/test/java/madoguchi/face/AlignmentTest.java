package madoguchi.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class AlignmentTest {

    private static final List<Face.Point> FACE =
            List.of(
                    new Face.Point(30, 40),
                    new Face.Point(70, 42),
                    new Face.Point(51, 60),
                    new Face.Point(36, 80),
                    new Face.Point(65, 81));

    @Test
    void a_face_that_was_turned_scaled_and_shifted_is_put_back_exactly() {
        double angle = Math.toRadians(17);
        double scale = 2.5;
        List<Face.Point> seen =
                FACE.stream()
                        .map(
                                p ->
                                        new Face.Point(
                                                scale
                                                                * (p.x() * Math.cos(angle)
                                                                        - p.y() * Math.sin(angle))
                                                        + 11,
                                                scale
                                                                * (p.x() * Math.sin(angle)
                                                                        + p.y() * Math.cos(angle))
                                                        - 7))
                        .toList();
        Alignment.Similarity back = Alignment.Similarity.between(seen, FACE);
        for (int i = 0; i < FACE.size(); i++) {
            Face.Point p = seen.get(i);
            assertThat(back.real() * p.x() - back.imaginary() * p.y() + back.x())
                    .isCloseTo(FACE.get(i).x(), within(1e-9));
            assertThat(back.imaginary() * p.x() + back.real() * p.y() + back.y())
                    .isCloseTo(FACE.get(i).y(), within(1e-9));
        }
    }

    @Test
    void nearer_is_larger_about_the_point_that_stays() {
        Alignment.Similarity same = Alignment.Similarity.between(FACE, FACE);
        Alignment.Similarity nearer = same.nearer(2, 50, 60);
        assertThat(nearer.real() * 50 + nearer.x()).isCloseTo(50, within(1e-9));
        assertThat(nearer.real() * 60 + nearer.y()).isCloseTo(60, within(1e-9));
        assertThat(nearer.real()).isCloseTo(2, within(1e-9));
    }
}
