package madoguchi.desk.run;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import madoguchi.card.CardFault;
import madoguchi.card.mynumber.CardProbe;
import madoguchi.card.recording.BadRecording;
import madoguchi.desk.CardTestReply;
import madoguchi.desk.CardTestRequest;
import madoguchi.desk.Reply;
import madoguchi.desk.run.CardTrials.Came;
import madoguchi.desk.run.CardTrials.Trial;
import madoguchi.health.probe.ReaderProbe;
import madoguchi.screen.Lamp;
import madoguchi.screen.T03CardTest.Application;
import madoguchi.screen.T03CardTest.How;
import madoguchi.screen.T03CardTest.Kind;
import madoguchi.screen.T03CardTest.Outcome;
import madoguchi.screen.T03CardTest.Reading;
import madoguchi.screen.T03CardTest.Tried;
import madoguchi.screen.T03CardTest.Trouble;

/** Answers カード試験. */
record CardAnswers(CardTrials cards) {

    Reply answer(CardTestRequest request) throws IOException, InterruptedException {
        return switch (request) {
            case CardTestRequest.Load _ -> new CardTestReply.Loaded(cards.recordings());
            case CardTestRequest.Try(boolean record) -> {
                Trial trial = cards.tryCard(record);
                How how = trial.file().<How>map(How.Recorded::new).orElseGet(() -> new How.Live());
                yield done(how, outcome(trial.came(), false));
            }
            case CardTestRequest.Replay(String name) -> replayed(name);
        };
    }

    private Reply replayed(String name) throws IOException, InterruptedException {
        try {
            return done(new How.Replayed(name), outcome(cards.replay(name), true));
        } catch (BadRecording e) {
            return new CardTestReply.BadRecording(e.line(), e.getMessage());
        }
    }

    private Reply done(How how, Outcome outcome) throws IOException {
        return new CardTestReply.Done(new Tried(how, outcome), cards.recordings());
    }

    private static Outcome outcome(Came came, boolean replayed) {
        return switch (came) {
            case Came.Answered(String reader, var report) -> answered(reader, report, replayed);
            case Came.Refused(CardFault fault) ->
                    new Outcome.Silent(
                            fault instanceof CardFault.Removed ? Trouble.NO_CARD : trouble(fault));
            case Came.NoReader _ -> new Outcome.Silent(Trouble.NO_READER);
            case Came.WithKiosk _ -> new Outcome.Silent(Trouble.WITH_KIOSK);
            case Came.NoKiosk _ -> new Outcome.Silent(Trouble.NO_KIOSK);
        };
    }

    private static Outcome answered(String reader, CardProbe.Report report, boolean replayed) {
        List<Application> applications =
                report.applications().stream()
                        .map(one -> new Application(one.application(), one.there()))
                        .toList();
        return new Outcome.Answered(
                reader,
                report.atr(),
                kind(report.kind(), replayed),
                applications,
                report.reading().map(CardAnswers::reading),
                report.fault().map(CardAnswers::trouble),
                report.trace());
    }

    /** Whose certificate it was is not recorded: the card that stands in has its own. */
    private static Kind kind(CardProbe.Kind kind, boolean replayed) {
        return switch (kind) {
            case SIMULATED -> replayed ? Kind.MY_NUMBER : Kind.SIMULATED;
            case MY_NUMBER -> Kind.MY_NUMBER;
            case DRIVING_LICENCE -> Kind.DRIVING_LICENCE;
            case RESIDENCE_CARD -> Kind.RESIDENCE_CARD;
            case UNSUITABLE -> Kind.UNSUITABLE;
            case UNKNOWN -> Kind.UNKNOWN;
        };
    }

    private static Reading reading(CardProbe.Speed speed) {
        return new Reading(
                millis(speed.median()),
                millis(speed.slowest()),
                speed.median().compareTo(ReaderProbe.SLOW) > 0 ? Lamp.CAUTION : Lamp.GOOD);
    }

    private static String millis(Duration time) {
        return String.format(Locale.ROOT, "%.1f", time.toNanos() / 1e6);
    }

    private static Trouble trouble(CardFault fault) {
        return switch (fault) {
            case CardFault.Removed _ -> Trouble.TAKEN_AWAY;
            case CardFault.Mute _ -> Trouble.MUTE;
            case CardFault.Timeout _ -> Trouble.TIMEOUT;
            case CardFault.Garbled _ -> Trouble.GARBLED;
            case CardFault.Busy _ -> Trouble.BUSY;
            case CardFault.ReaderGone _ -> Trouble.NO_READER;
            case CardFault.ServiceDown _ -> Trouble.SERVICE_DOWN;
        };
    }
}
