package madoguchi.card.virtual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CountersTest {

    private static final String KEY = "JPKI/0018";

    @TempDir private Path folder;

    private Path file() {
        return folder.resolve("deeper").resolve("ordinary.txt");
    }

    @Test
    void aCounterSurvivesARestart() throws IOException {
        assertThat(new TryCounterFile(file()).left(KEY, 3)).isEqualTo(3);
        new TryCounterFile(file()).write(KEY, 1);
        assertThat(new TryCounterFile(file()).left(KEY, 3)).isEqualTo(1);
        assertThat(new TryCounterFile(file()).left("TEXT/0011", 3)).isEqualTo(3);
    }

    @Test
    void thereIsOneWholeFileAndNothingBesideIt() throws IOException {
        TryCounterFile counters = new TryCounterFile(file());
        counters.write(KEY, 2);
        counters.write("SURFACE/0012", 9);
        try (var files = Files.list(file().getParent())) {
            assertThat(files).containsExactly(file());
        }
        assertThat(file()).hasContent("JPKI/0018=2\nSURFACE/0012=9\n");
    }

    @Test
    void aHalfWrittenFileOfAnInterruptedWriteHarmsNothing() throws IOException {
        new TryCounterFile(file()).write(KEY, 2);
        Files.writeString(file().resolveSibling("ordinary.txt.new"), "JPKI/00");
        TryCounterFile counters = new TryCounterFile(file());
        assertThat(counters.left(KEY, 3)).isEqualTo(2);
        counters.write(KEY, 1);
        assertThat(new TryCounterFile(file()).left(KEY, 3)).isEqualTo(1);
    }

    @Test
    void aDamagedFileIsToldAndNotTakenForAFreshCard() throws IOException {
        Files.createDirectories(file().getParent());
        Files.writeString(file(), "JPKI/0018=many\n");
        assertThatThrownBy(() -> new TryCounterFile(file()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("ordinary.txt")
                .hasMessageContaining("JPKI/0018=many");
    }

    @Test
    void resettingGivesBackWhatTheCardBeganWith() throws IOException {
        TryCounterFile counters = new TryCounterFile(file());
        counters.write(KEY, 0);
        counters.reset();
        assertThat(counters.left(KEY, 1)).isEqualTo(1);
        assertThat(new TryCounterFile(file()).left(KEY, 1)).isEqualTo(1);
    }

    /**
     * Whoever pulls the card between the look at the value and the answer must not have gained a
     * try.
     */
    @Test
    void theTryIsWrittenOffBeforeTheValueIsLookedAt() {
        StringBuilder written = new StringBuilder();
        TryCounters log =
                new InMemory() {
                    @Override
                    public void write(String key, int left) throws IOException {
                        super.write(key, left);
                        written.append(left).append(' ');
                    }
                };
        VirtualCard card = cardWith(log);
        card.process(new byte[] {0x00, 0x20, 0x00, (byte) 0x81, 1, '7'});
        assertThat(written).hasToString("2 3 ");
        card.process(new byte[] {0x00, 0x20, 0x00, (byte) 0x81, 1, '8'});
        assertThat(written).hasToString("2 3 2 ");
    }

    @Test
    void aCardThatCannotRememberLetsNobodyIn() {
        VirtualCard card =
                cardWith(
                        new InMemory() {
                            @Override
                            public void write(String key, int left) throws IOException {
                                throw new IOException("disk full");
                            }
                        });
        assertThat(card.process(new byte[] {0x00, 0x20, 0x00, (byte) 0x81, 1, '7'}))
                .containsExactly(0x65, 0x81);
        assertThat(card.process(new byte[] {0x00, (byte) 0xB0, (byte) 0x82, 0, 1}))
                .containsExactly(0x69, 0x82);
    }

    private static VirtualCard cardWith(TryCounters counters) {
        Application only =
                Application.of(
                        "TEST",
                        new byte[] {1},
                        Map.of(
                                1,
                                CardFile.SecretKey.fresh(new byte[] {'7'}, 3),
                                2,
                                new CardFile.Binary(new byte[] {42}, Access.anyOf(1))));
        Chip chip = new Chip(new byte[0], new byte[0], List.of(only), false);
        VirtualCard card = new VirtualCard("test", chip, Optional.empty(), counters);
        card.powerOn();
        return card;
    }

    private static class InMemory implements TryCounters {
        private final Map<String, Integer> left = new HashMap<>();

        @Override
        public int left(String key, int initial) {
            return left.getOrDefault(key, initial);
        }

        @Override
        public void write(String key, int tries) throws IOException {
            left.put(key, tries);
        }

        @Override
        public Optional<byte[]> changed(String key) {
            return Optional.empty();
        }

        @Override
        public void change(String key, byte[] value) {
            throw new AssertionError("no key is changed here");
        }

        @Override
        public void reset() {
            left.clear();
        }
    }
}
