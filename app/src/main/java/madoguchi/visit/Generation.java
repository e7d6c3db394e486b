package madoguchi.visit;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import madoguchi.eligibility.CertificateGrace;

/**
 * The procedure's printed versions, oldest first. What distinguishes them is here and nowhere else;
 * what a clinic may choose is in {@link Rules}.
 */
public enum Generation {
    /** Seed 001, 「これまでの顔認証付きカードリーダーの画面遷移」: three screens of consent, and 限度額 after 完了. */
    G2023_04("2023-04", LocalDate.of(2023, 4, 1)),
    /** Seed 001: 包括同意, and 「限度額適用認定証情報の提供同意画面の省略」, from 2024-10-07. */
    G2024_10("2024-10", LocalDate.of(2024, 10, 7)),
    /** Seed 001: from 2024-12-02 「有効期限が切れてから3か月間は健康保険証として利用可能」; 資格確認書; cards without a photo. */
    G2024_12("2024-12", LocalDate.of(2024, 12, 2)),
    /** Seed 001, 「目視モードの改善」: the visual check on the reader itself, target March 2025. */
    G2025_03("2025-03", LocalDate.of(2025, 3, 1)),
    /** The last health-insurance cards (健康保険証) ended on 2025-12-01. */
    G2025_12("2025-12", LocalDate.of(2025, 12, 2));

    private final String label;
    private final LocalDate since;

    Generation(String label, LocalDate since) {
        this.label = label;
        this.since = since;
    }

    /** As the screen book and the settings write it: "2025-03". */
    public String label() {
        return label;
    }

    /** The first day on which it is in force. */
    public LocalDate since() {
        return since;
    }

    /** 「3画面分の同意をこの1画面でまとめて取得可能に」 (seed 001). */
    public boolean bundledConsent() {
        return from(G2024_10);
    }

    /** The consent for 限度額, until its screen was left out: 「表示を省略し、同意不要に」 (seed 001). */
    public boolean asksForLimit() {
        return !from(G2024_10);
    }

    /** How long an ended certificate still shows eligibility. */
    public CertificateGrace grace() {
        return from(G2024_12) ? CertificateGrace.THREE_MONTHS : CertificateGrace.NONE;
    }

    /** Before, staff switch the whole reader to 目視モード at the eligibility terminal. */
    public boolean visualOnReader() {
        return from(G2025_03);
    }

    private boolean from(Generation first) {
        return compareTo(first) >= 0;
    }

    public static Optional<Generation> of(String label) {
        return Arrays.stream(values()).filter(one -> one.label.equals(label)).findFirst();
    }

    /** The one that is in force on a day; before the first, the first. */
    public static Generation on(LocalDate day) {
        return Arrays.stream(values())
                .filter(generation -> !generation.since.isAfter(day))
                .max(Comparator.comparing(Generation::since))
                .orElse(G2023_04);
    }
}
