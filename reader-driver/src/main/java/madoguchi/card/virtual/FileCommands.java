package madoguchi.card.virtual;

import java.util.Arrays;
import java.util.List;
import madoguchi.card.apdu.Command;
import madoguchi.card.apdu.Response;
import madoguchi.card.apdu.StatusWord;
import madoguchi.card.tlv.TlvWriter;

/** SELECT, READ BINARY and READ RECORD. */
final class FileCommands {

    private static final int BY_ID = 0x00;
    private static final int CHILD_FILE = 0x02;
    private static final int BY_NAME = 0x04;
    private static final int BY_NUMBER = 0x04;
    private static final int WITH_FCI = 0x00;
    private static final int NO_ANSWER = 0x0C;

    private FileCommands() {}

    static Response select(List<Application> applications, Session session, Command command)
            throws Refusal {
        return switch (command.p1()) {
            case BY_NAME -> selectApplication(applications, session, command);
            case CHILD_FILE -> selectFile(session, command);
            case BY_ID -> selectMaster(applications, session, command);
            default -> throw new Refusal(StatusWord.WRONG_PARAMETERS);
        };
    }

    private static Response selectApplication(
            List<Application> applications, Session session, Command command) throws Refusal {
        if (command.p2() != NO_ANSWER && command.p2() != WITH_FCI) {
            throw new Refusal(StatusWord.WRONG_PARAMETERS);
        }
        Application found =
                applications.stream()
                        .filter(application -> application.isNamed(command.data()))
                        .findFirst()
                        .orElseThrow(() -> new Refusal(StatusWord.NOT_FOUND));
        session.select(found);
        return command.p2() == NO_ANSWER
                ? Response.of(StatusWord.OK)
                : Response.ok(TlvWriter.object(0x6F, TlvWriter.object(0x84, found.aid())));
    }

    private static Response selectFile(Session session, Command command) throws Refusal {
        byte[] data = command.data();
        if (data.length != 2) {
            throw new Refusal(StatusWord.WRONG_LENGTH);
        }
        int id = (data[0] & 0xFF) << 8 | data[1] & 0xFF;
        if (!session.application().files().containsKey(id)) {
            throw new Refusal(StatusWord.NOT_FOUND);
        }
        if (command.p2() != NO_ANSWER) {
            throw new Refusal(StatusWord.WRONG_PARAMETERS);
        }
        session.selectFile(id);
        return Response.of(StatusWord.OK);
    }

    /**
     * Measured: there is no master file. Without a name 9000 comes back and nothing has changed, or
     * 6A86 after power-up.
     */
    private static Response selectMaster(
            List<Application> applications, Session session, Command command) throws Refusal {
        if (command.data().length > 0) {
            throw new Refusal(StatusWord.NOT_FOUND);
        }
        if (session.application() == applications.getFirst()) {
            throw new Refusal(StatusWord.WRONG_PARAMETERS);
        }
        return Response.of(StatusWord.OK);
    }

    static Response readRecord(Session session, Command command) throws Refusal {
        if ((command.p2() & 0x07) != BY_NUMBER) {
            throw new Refusal(StatusWord.WRONG_PARAMETERS);
        }
        int shortId = command.p2() >> 3;
        int id =
                shortId == 0
                        ? FileReference.current(session)
                        : FileReference.resolve(session, 0x80 | shortId);
        CardFile.Records file = FileReference.as(CardFile.Records.class, session, id);
        if (!file.access().granted(session.presented())) {
            throw new Refusal(StatusWord.SECURITY_STATUS);
        }
        if (command.p1() == 0 || command.p1() > file.records().size()) {
            throw new Refusal(StatusWord.NO_RECORD);
        }
        byte[] record = file.records().get(command.p1() - 1);
        if (command.expected() == 0) {
            throw new Refusal(StatusWord.WRONG_LENGTH);
        }
        return Response.ok(Arrays.copyOf(record, Math.min(record.length, command.expected())));
    }

    static Response readBinary(Session session, Command command) throws Refusal {
        int id;
        int offset;
        if (FileReference.isShort(command.p1())) {
            id = FileReference.resolve(session, command.p1());
            offset = command.p2();
        } else {
            id = FileReference.current(session);
            offset = command.p1() << 8 | command.p2();
        }
        CardFile.Binary file = FileReference.as(CardFile.Binary.class, session, id);
        if (!file.access().granted(session.presented())) {
            throw new Refusal(StatusWord.SECURITY_STATUS);
        }
        if (offset >= file.content().length) {
            throw new Refusal(StatusWord.BEYOND_END);
        }
        if (command.expected() == 0) {
            throw new Refusal(StatusWord.WRONG_LENGTH);
        }
        int end = Math.min(file.content().length, offset + command.expected());
        return Response.ok(Arrays.copyOfRange(file.content(), offset, end));
    }
}
