package madoguchi.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import madoguchi.Seeds;
import madoguchi.declaration.CardFace;
import madoguchi.declaration.Coverage;
import madoguchi.declaration.Declarations;
import madoguchi.declaration.EligibilityDeclaration;
import madoguchi.declaration.Form;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeclarationPaperTest {

    private static final EligibilityDeclaration SAID = Declarations.complete();

    @ParameterizedTest
    @EnumSource(Form.class)
    void every_word_of_the_form_is_on_one_page_of_a4(Form form) throws IOException {
        try (PDDocument pdf = read(EligibilityDeclaration.blank(form), false)) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            PDRectangle page = pdf.getPage(0).getMediaBox();
            assertThat(page.getWidth()).isEqualTo(PDRectangle.A4.getWidth());
            assertThat(page.getHeight()).isEqualTo(PDRectangle.A4.getHeight());

            String text = Seeds.bare(text(pdf));
            FormWords words = new FormWords(form);
            assertThat(keysOf(form, words))
                    .filteredOn(key -> !key.startsWith("explanation."))
                    .allSatisfy(key -> assertThat(text).contains(Seeds.bare(printed(words, key))));
            assertThat(text).doesNotContain("■");
        }
    }

    @ParameterizedTest
    @EnumSource(Form.class)
    void the_explanation_is_a_page_of_its_own(Form form) throws IOException {
        try (PDDocument pdf = read(EligibilityDeclaration.blank(form), true)) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(2);
            String text = Seeds.bare(text(pdf));
            FormWords words = new FormWords(form);
            assertThat(keysOf(form, words))
                    .allSatisfy(key -> assertThat(text).contains(Seeds.bare(printed(words, key))));
        }
    }

    @Test
    void what_was_said_stands_in_its_field() throws IOException {
        try (PDDocument pdf = read(SAID.relation("長女"), false)) {
            assertThat(Seeds.bare(text(pdf)))
                    .contains("■有効な保険資格を有している")
                    .contains("□社保□国保■後期□その他□わからない")
                    .contains("保険者等名称東京都後期高齢者医療広域連合")
                    .contains("□3割□2割■1割□わからない")
                    .contains("(フリガナ)サトウハナコ")
                    .contains("佐藤花子")
                    .contains("□明治□大正■昭和□平成□令和25年3月9日")
                    .contains("□男■女")
                    .contains("東京都千代田区霞が関1-2-2")
                    .contains("令和8年11月21日")
                    .contains(":長女)")
                    .contains("連絡先電話番号090-1234-5678");
        }
    }

    @Test
    void kana_typed_as_hiragana_is_printed_as_katakana() throws IOException {
        try (PDDocument pdf = read(SAID.with(SAID.card().kana("さとう ゔぃくとりあ")), false)) {
            assertThat(text(pdf)).contains("サトウ ヴィクトリア");
        }
    }

    @Test
    void the_form_of_2023_asks_when_the_card_was_issued() throws IOException {
        EligibilityDeclaration old =
                EligibilityDeclaration.blank(Form.OF_2023)
                        .with(Coverage.BLANK.issued(Optional.of(Coverage.Issued.WITHIN_A_MONTH)));

        try (PDDocument pdf = read(old, false)) {
            assertThat(Seeds.bare(text(pdf))).contains("■1か月以内□それより前□わからない(わかる範囲でご記入ください。)");
        }
    }

    @Test
    void every_font_is_in_the_file_as_far_as_it_is_used() throws IOException {
        try (PDDocument pdf = read(named("髙﨑 𠮷右衛門"), true)) {
            Set<PDFont> fonts = new HashSet<>();
            for (PDPage page : pdf.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    fonts.add(page.getResources().getFont(name));
                }
            }

            assertThat(fonts)
                    .hasSizeGreaterThan(2)
                    .allSatisfy(
                            font -> {
                                assertThat(font.isEmbedded()).isTrue();
                                assertThat(font.getName()).matches("[A-Z]{6}\\+.*");
                            });
            assertThat(DeclarationPaper.print(named("髙﨑 𠮷右衛門"), true).pdf())
                    .hasSizeLessThan(200_000);
        }
    }

    @Test
    void names_with_rare_characters_are_printed_as_they_are() throws IOException {
        DeclarationPaper.Printed printed = DeclarationPaper.print(named("髙﨑 𠮷右衛門"), false);

        assertThat(printed.lacking()).isEmpty();
        try (PDDocument pdf = Loader.loadPDF(printed.pdf())) {
            assertThat(text(pdf)).contains("髙﨑 𠮷右衛門");
        }
    }

    @Test
    void a_character_that_no_font_has_is_a_dot_and_is_told() throws IOException {
        DeclarationPaper.Printed printed = DeclarationPaper.print(named("佐藤 \u1000"), false);

        assertThat(printed.lacking()).containsExactly("\u1000");
        try (PDDocument pdf = Loader.loadPDF(printed.pdf())) {
            assertThat(text(pdf)).contains("佐藤 ●");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 30, 60})
    void a_name_of_any_length_stays_inside_its_box(int length) throws IOException {
        String name = "國".repeat(length);
        CardFace card =
                SAID.card()
                        .name(name)
                        .kana("ア".repeat(length))
                        .address("東".repeat(2 * length))
                        .residence("西".repeat(2 * length));
        Coverage coverage =
                SAID.coverage().insurer("険".repeat(length)).workplace("社".repeat(length));

        try (PDDocument pdf = read(SAID.with(card).with(coverage), false)) {
            var outside = new Outside();
            String text = outside.getText(pdf);

            assertThat(outside.letters).isEmpty();
            assertThat(text.codePoints().filter(c -> c == '國')).hasSize(length);
            assertThat(text.codePoints().filter(c -> c == '東'))
                    .hasSizeGreaterThanOrEqualTo(2 * length);
        }
    }

    /** What is printed beyond the tables' right border. */
    private static final class Outside extends PDFTextStripper {
        private static final double BORDER = 190 * 72 / 25.4;
        private final Set<String> letters = new TreeSet<>();

        @Override
        protected void processTextPosition(TextPosition letter) {
            if (letter.getXDirAdj() + letter.getWidthDirAdj() > BORDER + 0.5) {
                letters.add(letter.getUnicode());
            }
            super.processTextPosition(letter);
        }
    }

    @Test
    void the_same_declaration_is_the_same_bytes() {
        assertThat(DeclarationPaper.print(SAID, true).pdf())
                .isEqualTo(DeclarationPaper.print(SAID, true).pdf())
                .isNotEqualTo(DeclarationPaper.print(named("別の人"), true).pdf());
    }

    @ParameterizedTest
    @EnumSource(Form.class)
    void the_form_is_that_of_the_seeds_to_the_letter(Form form) throws IOException {
        String seed = Seeds.text(form == Form.OF_2023 ? "002" : "001").replaceAll("[\\^_{}]", "");
        seed = seed.replaceAll("<[^>]*>", "");
        FormWords words = new FormWords(form);

        for (String key : keysOf(form, words)) {
            // the sheet's own name is printed on the version of 2024 only
            if (!key.equals("sheet")) {
                assertThat(seed).contains(Seeds.bare(printed(words, key)));
            }
        }
    }

    private static EligibilityDeclaration named(String name) {
        return SAID.with(SAID.card().name(name));
    }

    private static PDDocument read(EligibilityDeclaration declaration, boolean explanation)
            throws IOException {
        return Loader.loadPDF(DeclarationPaper.print(declaration, explanation).pdf());
    }

    private static String text(PDDocument pdf) throws IOException {
        var stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        return stripper.getText(pdf);
    }

    /** Without the other form's. */
    private static List<String> keysOf(Form form, FormWords words) {
        return words.keys().stream()
                .filter(key -> !key.endsWith("." + Form.OF_2023.label()))
                .filter(key -> form == Form.OF_2023 || !key.startsWith("issued"))
                .sorted()
                .toList();
    }

    private static String printed(FormWords words, String key) {
        return words.text(key).replace("^", "");
    }
}
