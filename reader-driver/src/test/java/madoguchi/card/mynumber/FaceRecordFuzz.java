package madoguchi.card.mynumber;

import java.time.Duration;
import java.time.LocalDate;
import madoguchi.card.CardFault;
import madoguchi.card.surface.SurfaceData;

/** Whatever stands in the file of the face record. */
public final class FaceRecordFuzz {

    static final SurfaceData PRINTED =
            new SurfaceData(
                    LocalDate.of(1981, 4, 12),
                    SurfaceData.Calendar.JAPANESE,
                    LocalDate.of(2035, 4, 12),
                    "2741");

    private FaceRecordFuzz() {}

    public static void fuzzerTestOneInput(byte[] file) {
        try {
            MyNumberCard.recognise(FileCard.with(0x02, file), Duration.ofSeconds(1))
                    .surface()
                    .read(PRINTED);
            throw new AssertionError("a face record that nobody signed was believed");
        } catch (CardFault | CardProblem expected) {
            // is how a bad file is told
        }
    }
}
