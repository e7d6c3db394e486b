package madoguchi.visit.run;

import java.util.function.Consumer;
import madoguchi.desk.DeskEvent.Judgement;
import madoguchi.screen.Glass;
import madoguchi.settings.Facility;

/** The rooms in which effects are done, each with its own thread. */
record Rooms(
        ReaderLimits reader,
        CardRoom card,
        CardWatch watch,
        FaceRoom face,
        CentreRoom centre,
        StoreRoom store,
        DeskRoom desk,
        HandOverRoom handOver)
        implements AutoCloseable {

    static Rooms of(
            Device device,
            Facility facility,
            Glass glass,
            Mailbox mailbox,
            Consumer<Judgement> judged) {
        StoreRoom store = new StoreRoom(device.store(), facility.zone(), device.stored(), mailbox);
        ReaderLimits reader = new ReaderLimits(device.reader());
        return new Rooms(
                reader,
                new CardRoom(
                        reader,
                        device.surface(),
                        device.terminal(),
                        device.accepted(),
                        facility,
                        mailbox),
                new CardWatch(reader, mailbox),
                new FaceRoom(device.camera(), device.faceCheck(), glass, mailbox),
                new CentreRoom(device.centre(), mailbox),
                store,
                new DeskRoom(store, judged),
                new HandOverRoom(device.handOver(), mailbox));
    }

    @Override
    public void close() {
        watch.close();
        centre.close();
        face.close();
        card.close();
        desk.close();
        store.close();
        handOver.close();
    }
}
