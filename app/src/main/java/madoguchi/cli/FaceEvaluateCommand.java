package madoguchi.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import madoguchi.evaluation.DetCurve;
import madoguchi.evaluation.ErrorRates;
import madoguchi.evaluation.Evaluation;
import madoguchi.evaluation.PictureSet;
import madoguchi.face.FaceEngine;
import madoguchi.face.FaceEngines;
import madoguchi.face.model.Model;
import madoguchi.face.model.ModelRefused;
import madoguchi.face.model.Models;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** How often the engine errs on a collection of pictures. */
@Command(
        name = "evaluate",
        description = {
            "Measures FMR, FNMR, EER and failure to acquire on pictures whose people are known; writes"
                    + " det.csv, det.png and result.json.",
            "Exits 0 when it was measured, 1 when it could not be, 2 when misused."
        },
        mixinStandardHelpOptions = true)
final class FaceEvaluateCommand implements Callable<Integer> {

    private static final List<Double> STATED = List.of(0.01, 0.001, 0.0001);

    /** No error in n pairs says: at most 3/n, with 95 % certainty. */
    private static final int RULE_OF_THREE = 3;

    private static final int NAMED = 10;

    @ArgGroup(multiplicity = "1")
    private Source source;

    private static final class Source {
        @Option(
                names = "--people",
                paramLabel = "DIR",
                description = "A folder for each person: every picture against every other.")
        private Optional<Path> people = Optional.empty();

        @Option(
                names = "--pairs",
                paramLabel = "CSV",
                description = "Lines of: card picture, live picture, 1 for the same person or 0.")
        private Optional<Path> pairs = Optional.empty();
    }

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "face-evaluation",
            description = "Where the curve goes (default: face-evaluation).")
    private Path out;

    @Option(
            names = "--calibrate",
            paramLabel = "MODEL",
            description =
                    "Measure this embedder, whatever its threshold, and keep the one found at --fmr in"
                            + " the models folder.")
    private Optional<String> calibrate = Optional.empty();

    @Option(
            names = "--fmr",
            paramLabel = "SHARE",
            defaultValue = "0.0001",
            description = "The false match rate to calibrate for (default: 0.0001).")
    private double fmr;

    @Mixin private FaceEngineChoice choice;
    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws IOException, PictureSet.Unusable, ModelRefused {
        PictureSet set =
                source.people.isPresent()
                        ? PictureSet.ofPeople(source.people.get())
                        : PictureSet.ofPairs(source.pairs.orElseThrow());
        Models models = choice.folder().models();
        if (calibrate.isPresent()) {
            Model model = embedder(models, calibrate.get());
            try (FaceEngine engine = FaceEngines.uncalibrated(models, model)) {
                keep(models, model, measure(engine, set));
            }
        } else {
            try (FaceEngines engines = choice.engines()) {
                measure(engines.forPhotographs(), set);
            }
        }
        return 0;
    }

    private static Model embedder(Models models, String id) throws ModelRefused {
        return models.registry()
                .byId(id)
                .filter(model -> model.role() == Model.Role.EMBEDDER)
                .orElseThrow(() -> new ModelRefused("there is no embedder \"" + id + "\""));
    }

    private Evaluation measure(FaceEngine engine, PictureSet set)
            throws IOException, PictureSet.Unusable {
        Evaluation measured =
                Evaluation.of(
                        engine,
                        set,
                        Progress.on(
                                spec.commandLine().getErr(), "pictures", set.pictures().size()));
        List<String> unreadable = measured.unreadable();
        unreadable.stream().limit(NAMED).forEach(line -> Out.line("left out: " + line));
        if (unreadable.size() > NAMED) {
            Out.line("left out: " + (unreadable.size() - NAMED) + " more");
        }
        measured.faceless().stream().limit(NAMED).forEach(file -> Out.line("no face: " + file));
        if (measured.rates().genuinePairs() == 0 || measured.rates().impostorPairs() == 0) {
            throw new PictureSet.Unusable(
                    "rates need pairs of the same person and pairs of strangers; there are %d and %d"
                            .formatted(
                                    measured.rates().genuinePairs(),
                                    measured.rates().impostorPairs()));
        }
        tell(engine.info(), measured);
        return measured;
    }

    private void tell(FaceEngine.Info engine, Evaluation measured) throws IOException {
        ErrorRates rates = measured.rates();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("engine", engine.name());
        json.put("practiceOnly", engine.practiceOnly());
        json.put("pictures", measured.pictures());
        json.put("unreadable", measured.unreadable().size());
        json.put("failureToAcquire", measured.failureToAcquire());
        json.put("genuinePairs", rates.genuinePairs());
        json.put("impostorPairs", rates.impostorPairs());
        json.put("equalErrorRate", rates.equalErrorRate());
        Out.line("engine: " + engine.name());
        Out.line(
                "%d pictures, failure to acquire %s %%; %d pairs of the same person, %d of strangers"
                        .formatted(
                                measured.pictures(),
                                Percent.of(measured.failureToAcquire()),
                                rates.genuinePairs(),
                                rates.impostorPairs()));
        Out.line("EER " + Percent.of(rates.equalErrorRate()) + " %");
        for (double stated : STATED) {
            boolean known = stated * rates.impostorPairs() >= 1;
            ErrorRates.Point point = rates.atFmr(stated);
            Out.line("at FMR " + Percent.of(stated) + " %: " + row(point) + (known ? "" : few()));
            json.put("atFmr" + Percent.of(stated), point);
        }
        if (Double.isFinite(engine.threshold())) {
            ErrorRates.Point own = rates.at(engine.threshold());
            Out.line("at the engine's threshold: " + row(own) + certainty(own, rates));
            json.put("atThreshold", own);
        }
        write(json, rates, engine.name());
    }

    private void write(Map<String, Object> json, ErrorRates rates, String title)
            throws IOException {
        Files.createDirectories(out);
        DetCurve.writeCsv(rates, out.resolve("det.csv"));
        DetCurve.writePng(rates, title, out.resolve("det.png"));
        Files.writeString(out.resolve("result.json"), JsonMapper.shared().writeValueAsString(json));
        Out.line("the curve: " + out.resolve("det.png") + ", " + out.resolve("det.csv"));
    }

    private static String row(ErrorRates.Point point) {
        return String.format(
                Locale.ROOT,
                "threshold %.4f, FMR %s %%, FNMR %s %%",
                point.threshold(),
                Percent.of(point.fmr()),
                Percent.of(point.fnmr()));
    }

    private static String few() {
        return " (too few strangers to say)";
    }

    private static String certainty(ErrorRates.Point point, ErrorRates rates) {
        return point.fmr() > 0
                ? ""
                : " (no stranger in %d: below %s %% with 95 %% certainty)"
                        .formatted(
                                rates.impostorPairs(),
                                Percent.of((double) RULE_OF_THREE / rates.impostorPairs()));
    }

    private void keep(Models models, Model model, Evaluation measured)
            throws IOException, ModelRefused, PictureSet.Unusable {
        ErrorRates rates = measured.rates();
        if (!(fmr > 0 && fmr < 1) || rates.impostorPairs() * fmr < RULE_OF_THREE) {
            throw new PictureSet.Unusable(
                    "%d pairs of strangers are too few to set a threshold for an FMR of %s %%"
                            .formatted(rates.impostorPairs(), Percent.of(fmr)));
        }
        double cosine = Math.ceil(rates.atFmr(fmr).threshold() * 1e4) / 1e4;
        models.calibrate(
                model,
                new Model.Threshold(
                        cosine,
                        fmr,
                        "%d pairs of strangers, %s"
                                .formatted(rates.impostorPairs(), LocalDate.now())));
        Out.line(
                String.format(
                        Locale.ROOT,
                        "%s is calibrated: threshold %.4f for FMR %s %%",
                        model.id(),
                        cosine,
                        Percent.of(fmr)));
    }
}
