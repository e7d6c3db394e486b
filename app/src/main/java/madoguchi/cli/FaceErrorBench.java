package madoguchi.cli;

import java.io.PrintWriter;
import java.util.Locale;
import madoguchi.bench.Condition;
import madoguchi.bench.FaceBench;
import madoguchi.bench.Instrument;
import madoguchi.camera.PictureUnreadable;
import madoguchi.evaluation.ErrorRates;
import madoguchi.face.FaceEngine;
import madoguchi.face.SpoofModel;

/** Errors of the engine, and of the networks against spoofing, on photographs of people. */
final class FaceErrorBench {

    private static final double LOW_FMR = 0.001;

    private FaceErrorBench() {}

    static void rows(FaceBench bench, FaceEngine network, FaceEngine bare, PrintWriter progressTo)
            throws PictureUnreadable {
        double threshold = network.info().threshold();
        Out.line(
                String.format(
                        Locale.ROOT,
                        "%-10s %-11s %9s %9s %14s %10s %10s   (at %.2f)",
                        "",
                        "",
                        "no face",
                        "EER",
                        "FNMR@FMR0.1%",
                        "FMR",
                        "rejected",
                        threshold));
        for (Condition condition : Condition.values()) {
            Progress progress =
                    Progress.on(
                            progressTo, condition.name().toLowerCase(Locale.ROOT), bench.steps());
            bench.rows(condition, network, bare, progress)
                    .forEach(row -> Out.line(line(condition, row, threshold)));
        }
    }

    static void spoofs(FaceBench bench, FaceEngine network, SpoofModel networks) {
        if (networks == SpoofModel.NONE) {
            Out.line("skipped: networks against spoofing (none installed)");
            return;
        }
        for (Instrument instrument : Instrument.values()) {
            FaceBench.Spoof spoof = bench.spoof(instrument, network, networks);
            boolean person = instrument == Instrument.PERSON;
            Out.line(
                    "networks against spoofing: %-7s %4d pictures, %s %s %%"
                            .formatted(
                                    instrument.name().toLowerCase(Locale.ROOT),
                                    spoof.frames(),
                                    person ? "BPCER" : "APCER",
                                    Percent.of(person ? spoof.unreal() : 1 - spoof.unreal())));
        }
    }

    private static String line(Condition condition, FaceBench.Row row, double threshold) {
        ErrorRates rates = row.rates();
        boolean any = rates.genuinePairs() > 0 && rates.impostorPairs() > 0;
        return "%-10s %-11s %7s %% %7s %% %12s %% %8s %% %8s %%"
                .formatted(
                        condition.name().toLowerCase(Locale.ROOT),
                        row.way(),
                        Percent.of(1 - row.acquired()),
                        any ? Percent.of(rates.equalErrorRate()) : "-",
                        any ? Percent.of(rates.atFmr(LOW_FMR).fnmr()) : "-",
                        any ? Percent.of(rates.at(threshold).fmr()) : "-",
                        Percent.of(row.rejected(threshold)));
    }
}
