package madoguchi.visit.run;

import madoguchi.desk.run.DeskRoom;
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

    static Rooms of(Device device, Facility facility, Glass glass, Mailbox mailbox, DeskRoom desk) {
        StoreRoom store = new StoreRoom(device.store(), device.stored(), facility.zone(), mailbox);
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
                desk,
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
