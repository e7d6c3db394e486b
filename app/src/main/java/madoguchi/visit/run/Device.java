package madoguchi.visit.run;

import java.nio.file.Path;
import madoguchi.camera.FrameSource;
import madoguchi.card.CardReader;
import madoguchi.card.mynumber.TerminalKey;
import madoguchi.card.surface.SurfaceScan;
import madoguchi.eligibility.EligibilityCentre;
import madoguchi.face.FaceCheck;

/**
 * Everything outside that the counter works with, as the composition root chose it.
 *
 * @param accepted whose cards may be put down
 * @param store the database file
 */
public record Device(
        CardReader reader,
        SurfaceScan surface,
        TerminalKey terminal,
        AcceptedCards accepted,
        FrameSource camera,
        FaceCheck faceCheck,
        EligibilityCentre centre,
        Path store) {}
