package madoguchi.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import madoguchi.camera.Frame;
import madoguchi.camera.PictureUnreadable;
import madoguchi.camera.Pictures;
import madoguchi.face.FaceEngine;
import madoguchi.face.FaceEngine.EngineFailed;
import madoguchi.face.FaceEngines;
import madoguchi.face.Verification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** One card photo against pictures of one person. */
@Command(
        name = "verify",
        description = {
            "Compares a card's photo with one or more pictures of one person (png, jpg, jp2, pgm) and prints"
                    + " one JSON object.",
            "Exits 0 for a match, 3 for no match, 4 when a side shows no face that could be compared, 1 when"
                    + " a picture or the engine cannot be used, 2 when misused."
        },
        mixinStandardHelpOptions = true)
final class FaceVerifyCommand implements Callable<Integer> {

    private static final int FAILED = 1;
    private static final int NO_MATCH = 3;
    private static final int UNDECIDED = 4;

    @Option(
            names = "--card",
            paramLabel = "PHOTO",
            required = true,
            description = "The card's photo.")
    private Path card;

    @Option(
            names = "--live",
            paramLabel = "PHOTO",
            required = true,
            arity = "1..*",
            description = "Pictures of one person; several count as one burst.")
    private List<Path> live;

    @Mixin private FaceEngineChoice choice;

    @Override
    public Integer call() {
        long start = System.nanoTime();
        Map<String, Object> json = new LinkedHashMap<>();
        int exit = answer(json);
        json.put("milliseconds", Math.round((System.nanoTime() - start) / 1e6));
        Out.line(JsonMapper.shared().writeValueAsString(json));
        return exit;
    }

    private int answer(Map<String, Object> json) {
        List<Frame> frames = new ArrayList<>();
        try (FaceEngines engines = choice.engines()) {
            Frame photo = read("card", card);
            frames.add(photo);
            for (Path picture : live) {
                frames.add(read("live", picture));
            }
            FaceEngine engine = engines.forPhotographs();
            long start = System.nanoTime();
            Verification seen = Verification.of(engine, photo, frames.subList(1, frames.size()));
            put(json, seen, engine.info());
            json.put("compareMilliseconds", Math.round((System.nanoTime() - start) / 1e6));
            return switch (seen.decision()) {
                case MATCH -> 0;
                case NO_MATCH -> NO_MATCH;
                case UNDECIDED -> UNDECIDED;
            };
        } catch (PictureUnreadable | EngineFailed | IllegalStateException e) {
            json.put("decision", "error");
            json.put("reason", e.getMessage());
            return FAILED;
        } finally {
            frames.forEach(Frame::wipe);
        }
    }

    private static Frame read(String side, Path file) throws PictureUnreadable {
        try {
            return Pictures.read(file);
        } catch (PictureUnreadable e) {
            throw new PictureUnreadable(side + " picture " + file + ": " + e.getMessage());
        }
    }

    private void put(Map<String, Object> json, Verification seen, FaceEngine.Info engine) {
        json.put("decision", word(seen.decision()));
        json.put("score", seen.score().isPresent() ? rounded(seen.score().getAsDouble()) : null);
        json.put("threshold", rounded(seen.threshold()));
        json.put("engine", engine.name());
        json.put("practiceOnly", engine.practiceOnly());
        List<Map<String, Object>> quality = new ArrayList<>();
        quality.add(quality(card, "card", seen.card()));
        for (int i = 0; i < live.size(); i++) {
            quality.add(quality(live.get(i), "live", seen.live().get(i)));
        }
        json.put("quality", quality);
        json.put("reason", seen.reason());
    }

    private static Map<String, Object> quality(Path file, String side, Verification.Seen seen) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("side", side);
        one.put("picture", file.toString());
        one.put("face", seen.face());
        one.put("fault", seen.fault().map(FaceVerifyCommand::word).orElse(null));
        return one;
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static double rounded(double value) {
        return Math.round(value * 1e4) / 1e4;
    }
}
