package madoguchi.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import madoguchi.SharedKeys;
import madoguchi.card.Pin;
import madoguchi.card.persona.Persona;
import madoguchi.card.virtual.CardOffice;
import madoguchi.card.virtual.VirtualReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CardBenchTest {

    @TempDir Path folder;

    private final VirtualReader reader = new VirtualReader("test");

    private CardVisit visit() throws Exception {
        try (SharedKeys _ = SharedKeys.in(folder);
                InputStream in =
                        CardBenchTest.class.getResourceAsStream(
                                "/madoguchi/personas/ordinary.yaml")) {
            CardOffice office =
                    new CardOffice(
                            folder,
                            _ -> new byte[] {-1, 0x4F, -1, 0x51},
                            LocalDate.of(2026, 11, 21));
            reader.put(office.make(Persona.read(in, "ordinary.yaml")));
        }
        return new CardVisit(
                reader,
                reader.scan().orElseThrow(),
                () -> Pin.of("1234".getBytes(StandardCharsets.US_ASCII)));
    }

    @Test
    void a_visit_by_pin_sends_only_what_it_needs() throws Exception {
        assertThat(CardBench.of(visit()).apdus())
                .containsEntry("select", 4) // the one lost after power-up, JPKI, face, JPKI
                .containsEntry("ask tries", 2)
                .containsEntry("verify", 2)
                .containsEntry("sign", 2)
                .containsOnlyKeys("select", "read", "ask tries", "verify", "sign");
    }

    @Test
    void the_visit_and_its_floor_are_both_measured() throws Exception {
        CardBench.Figures figures = CardBench.of(visit()).measure(Duration.ZERO, 3);

        assertThat(figures.visitMillis()).isPositive();
        assertThat(figures.floorMillis()).isPositive();
        assertThat(figures.ratio()).isEqualTo(figures.visitMillis() / figures.floorMillis());
    }

    @Test
    void ten_looks_are_spread_over_all_visits() throws Exception {
        List<Endurance.Sample> samples = Endurance.of(visit(), 25);

        assertThat(samples.stream().map(Endurance.Sample::visits))
                .containsExactly(2, 5, 7, 10, 12, 15, 17, 20, 22, 25);
        assertThat(samples).allMatch(sample -> sample.threads() > 0 && sample.heapBytes() > 0);
    }

    @Test
    void the_median_is_not_moved_by_one_slow_moment() {
        assertThat(Median.of(List.of(2.0, 900.0, 1.0))).isEqualTo(2.0);
    }
}
