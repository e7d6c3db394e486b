package madoguchi.visit.run;

import madoguchi.visit.Event;
import madoguchi.visit.State;

/** Keeps the one alarm as the state wants it, and posts when it rang. */
final class VisitAlarm {

    private final Alarms alarms;
    private final Mailbox mailbox;
    private long set = -1;

    VisitAlarm(Alarms alarms, Mailbox mailbox) {
        this.alarms = alarms;
        this.mailbox = mailbox;
    }

    void follow(State.Alarm alarm) {
        if (alarm.number() != set) {
            set = alarm.number();
            alarm.at()
                    .ifPresentOrElse(
                            at -> alarms.set(at, () -> rang(alarm.number())), alarms::cancel);
        }
    }

    private void rang(long number) {
        mailbox.post(new Event.AlarmRang(mailbox.now(), number));
    }
}
