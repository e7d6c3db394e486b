package madoguchi.desk.run;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Optional;
import madoguchi.desk.CameraRequest;
import madoguchi.desk.CardTestRequest;
import madoguchi.desk.ErrorBookReply;
import madoguchi.desk.ErrorBookRequest;
import madoguchi.desk.Reply;
import madoguchi.desk.Request;
import madoguchi.desk.ScheduleReply;
import madoguchi.desk.ScheduleRequest;
import madoguchi.desk.SelfCheckReply;
import madoguchi.desk.SelfCheckRequest;
import madoguchi.health.IdleWindow;
import madoguchi.health.Report;
import madoguchi.screen.T04ErrorBook.Entry;
import madoguchi.screen.T05Schedule;
import madoguchi.screen.T05Schedule.Restarts;
import madoguchi.settings.Schedule;
import madoguchi.store.Store;
import madoguchi.store.StoreFault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers 自己診断, カメラ調整, カード試験, エラーコード and 予定. */
final class TechnicianAnswers {

    private static final Logger LOG = LoggerFactory.getLogger(TechnicianAnswers.class);

    private final DeskRoom.Tools tools;

    /** What would be exported. */
    private Optional<Report> last = Optional.empty();

    TechnicianAnswers(DeskRoom.Tools tools) {
        this.tools = tools;
    }

    /** Also while the store is out of order, which is what the check is for. */
    Reply answer(SelfCheckRequest request) {
        return orFailed(
                request,
                () ->
                        switch (request) {
                            case SelfCheckRequest.Run _ -> checked();
                            case SelfCheckRequest.Export _ ->
                                    new SelfCheckReply.Exported(
                                            tools.technician().export(last.orElseThrow()));
                        });
    }

    private Reply checked() throws IOException, InterruptedException {
        Report report = tools.technician().check();
        last = Optional.of(report);
        return CheckRows.of(report, tools.zone());
    }

    Reply answer(Store store, ErrorBookRequest request) throws StoreFault {
        return switch (request) {
            case ErrorBookRequest.Load _ ->
                    new ErrorBookReply.Loaded(
                            store.trail().failures().stream()
                                    .map(
                                            failure ->
                                                    new Entry(
                                                            failure.code(),
                                                            failure.times(),
                                                            Optional.of(local(failure.last()))))
                                    .toList());
        };
    }

    Reply answer(CameraRequest request) {
        return orFailed(request, () -> CameraValues.of(tools.technician().sight()));
    }

    Reply answer(CardTestRequest request) {
        return orFailed(request, () -> new CardAnswers(tools.technician().cards()).answer(request));
    }

    Reply answer(ScheduleRequest request) {
        return orFailed(request, () -> new ScheduleReply.Loaded(schedule()));
    }

    private T05Schedule schedule() throws IOException {
        Schedule planned = tools.technician().schedule();
        ZonedDateTime now = tools.clock().instant().atZone(tools.zone());
        return new T05Schedule(
                planned.window().map(IdleWindow::toString),
                switch (planned.restarts()) {
                    case KIOSK -> Restarts.KIOSK;
                    case COMPUTER -> Restarts.COMPUTER;
                    case COMPUTER_OFF -> Restarts.COMPUTER_OFF;
                },
                planned.window().map(window -> window.next(now).toLocalDateTime()),
                tools.technician().runningSince().map(this::local),
                tools.technician().kept(),
                planned.restarts() != Schedule.Restarts.KIOSK && tools.technician().alone());
    }

    private LocalDateTime local(Instant at) {
        return LocalDateTime.ofInstant(at, tools.zone());
    }

    private static Reply orFailed(Request request, Asked asked) {
        try {
            return asked.ask();
        } catch (IOException e) {
            LOG.warn("desk: {}", e.toString());
            return new Reply.Failed(request);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Reply.Failed(request);
        }
    }

    private interface Asked {
        Reply ask() throws IOException, InterruptedException;
    }
}
