package madoguchi.card.virtual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServedCardsTest {

    private static final String FIRST = "Virtual PCD 00 00";

    /** Where no vpcd listens: the notes are what is looked at. */
    private static final FaultPlan PLAN = FaultPlan.NONE;

    @TempDir private Path folder;
    private ServedCards served;

    @BeforeEach
    void open() throws Exception {
        served = ServedCards.in(folder.resolve("cards"));
    }

    private static void put(ServedSlot slot, VirtualCard card) throws Exception {
        slot.insert(card, Inserted.Contact.CONTACTLESS, PLAN);
    }

    @Test
    void what_is_printed_is_told_as_long_as_the_card_lies_there() throws Exception {
        VirtualCard card = TestCards.card("ordinary");
        try (ServedSlot slot = served.take(VpcdBridge.PORT, _ -> {})) {
            assertThat(served.in(FIRST)).isEmpty();
            put(slot, card);

            ServedCard there = served.in(FIRST).orElseThrow();

            assertThat(there.persona()).isEqualTo("ordinary");
            assertThat(there.printed()).isEqualTo(card.printed());
            assertThat(there.certificate().orElseThrow())
                    .isEqualTo(Enrolment.certificate(card).orElseThrow());
            slot.pull();
            assertThat(served.in(FIRST)).isEmpty();
        }
    }

    @Test
    void of_somebodys_own_persona_the_file_is_told() throws Exception {
        try (ServedSlot slot = served.take(VpcdBridge.PORT, _ -> {})) {
            slot.insert(
                    TestCards.card("ordinary"),
                    Inserted.Contact.CONTACTLESS,
                    PLAN,
                    Optional.of(Path.of("own persona.yaml")));

            assertThat(served.in(FIRST).orElseThrow().file())
                    .contains(Path.of("own persona.yaml").toAbsolutePath());
        }
    }

    @Test
    void the_slots_do_not_mix_up() throws Exception {
        try (ServedSlot first = served.takeFree(_ -> {});
                ServedSlot second = served.takeFree(_ -> {})) {
            put(first, TestCards.card("ordinary"));
            put(second, TestCards.card("transit"));

            assertThat(served.in(first.reader()).map(ServedCard::persona)).contains("ordinary");
            assertThat(served.in(second.reader()).map(ServedCard::persona)).contains("transit");
            assertThat(second.reader()).isEqualTo("Virtual PCD 00 01");
            assertThatThrownBy(() -> served.takeFree(_ -> {}))
                    .isInstanceOf(ServedCards.SlotTaken.class)
                    .hasMessageContaining("all 2 slots");
        }
    }

    @Test
    void a_slot_belongs_to_one_at_a_time() throws Exception {
        try (ServedSlot mine = served.take(VpcdBridge.PORT, _ -> {})) {
            put(mine, TestCards.card("ordinary"));
            assertThatThrownBy(() -> served.take(VpcdBridge.PORT, _ -> {}))
                    .isInstanceOf(ServedCards.SlotTaken.class);
            assertThat(served.in(FIRST)).as("the note of whoever has it").isPresent();
        }
        try (ServedSlot next = served.take(VpcdBridge.PORT, _ -> {})) {
            assertThat(served.in(next.reader())).isEmpty();
        }
    }

    @Test
    void the_note_of_a_process_that_was_killed_says_nothing() throws Exception {
        try (ServedSlot slot = served.take(VpcdBridge.PORT, _ -> {})) {
            put(slot, TestCards.card("ordinary"));
            Path note = folder.resolve("cards").resolve("slot-" + slot.port() + ".card");
            String text = Files.readString(note);
            String mine = "process=" + ProcessHandle.current().pid() + " ";
            assertThat(text).contains(mine);

            Files.writeString(note, text.replace(mine, "process=" + Integer.MAX_VALUE + " "));
            assertThat(served.in(FIRST)).as("its process is no more").isEmpty();
            Files.writeString(
                    note, text.replaceAll("process=.*", mine + "1970-01-01T00\\\\:00\\\\:00Z"));
            assertThat(served.in(FIRST)).as("its number is another's now").isEmpty();
            Files.writeString(note, "what is this?");
            assertThat(served.in(FIRST)).as("no note at all").isEmpty();
            Files.writeString(note, text);
            assertThat(served.in(FIRST)).isPresent();
        }
    }

    @Test
    void of_a_reader_that_is_not_vpcds_nothing_is_told() {
        assertThat(served.in("ACS ACR1252 00 00")).isEmpty();
    }

    @Test
    void what_lies_there_is_for_the_user_only() throws Exception {
        try (ServedSlot slot = served.take(VpcdBridge.PORT, _ -> {})) {
            put(slot, TestCards.card("ordinary"));
            assertThat(Files.getPosixFilePermissions(folder.resolve("cards")))
                    .isEqualTo(PosixFilePermissions.fromString("rwx------"));
        }
        Path open =
                Files.createDirectory(
                        folder.resolve("open"),
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rwxr-xr-x")));
        assertThatThrownBy(() -> ServedCards.in(open))
                .isInstanceOf(FileSystemException.class)
                .hasMessageContaining("not this user's alone");
    }

    @Test
    void a_note_shows_nobody_what_is_printed() {
        VirtualCard card = TestCards.card("ordinary");
        assertThat(
                        new ServedCard(
                                        "ordinary",
                                        Optional.empty(),
                                        Optional.empty(),
                                        card.printed())
                                .toString())
                .isEqualTo("ServedCard[ordinary]");
    }
}
