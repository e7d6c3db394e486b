package madoguchi.declaration;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import madoguchi.advice.Way;

/** The printed versions of the form; the advice knows on which days each is handed out. */
public enum Form {
    /** Seed 002: 「有効な保険証の交付を受けており」, with 保険証の交付を受けた時期. */
    OF_2023("2023", Way.DECLARATION_2023),
    /** Seed 001, 別紙様式: 「有効な保険資格を有しており」. */
    OF_2024_12("2024-12", Way.DECLARATION);

    private final String label;
    private final Way way;

    Form(String label, Way way) {
        this.label = label;
        this.way = way;
    }

    /** The form of a day; none before there was one. */
    public static Optional<Form> on(LocalDate day) {
        return Stream.of(values()).filter(form -> form.way.openOn(day)).findFirst();
    }

    /** {@code 2023}, {@code 2024-12}: as people type it. */
    public String label() {
        return label;
    }

    /** Whether it has a field at all. */
    public boolean has(Item item) {
        return item != Item.ISSUED || this == OF_2023;
    }
}
