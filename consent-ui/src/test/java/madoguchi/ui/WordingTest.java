package madoguchi.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import madoguchi.screen.Language;
import madoguchi.screen.Presentation;
import madoguchi.screen.Presentation.Contrast;
import madoguchi.screen.Presentation.TextSize;
import madoguchi.ui.Samples.Sample;
import madoguchi.ui.drawing.Motion;
import madoguchi.ui.words.Wording;
import madoguchi.ui.words.Words;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class WordingTest {

    @BeforeAll
    static void start() {
        FxThread.start();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void no_language_lacks_a_text_and_none_has_one_that_nobody_uses(Language language) {
        Wording wording = Wording.of(language);

        FxThread.call(
                () -> {
                    Samples.all()
                            .forEach(
                                    sample -> {
                                        show(sample, Presentation.initial(language));
                                        show(
                                                sample,
                                                Presentation.initial(language)
                                                        .with(TextSize.LARGE)
                                                        .with(Contrast.DARK)
                                                        .withVoice(true));
                                    });
                    Sample desk =
                            Samples.all().stream()
                                    .filter(sample -> sample.name().equals("S02"))
                                    .findFirst()
                                    .orElseThrow();
                    Laid.of(desk, Presentation.initial(language), KioskView.PORTRAIT)
                            .typing("S02-SEARCH", true);
                    ResultPaper.sheet(language, ZonedDateTime.now(), Optional.empty(), List.of());
                    var device = new SimDeviceView(_ -> {}, InstantSource.system());
                    device.show(SamplePanels.busy(), language);
                    device.show(SamplePanels.empty(), language);
                    device.show(SamplePanels.elsewhere(), language);
                    new PracticeBand(language);
                    var practice = new PracticeView(_ -> {}, InstantSource.system(), language);
                    SamplePractice.all().values().forEach(practice::show);
                    SamplePractice.lists(language).forEach(practice::show);
                    practice.show(SamplePractice.everything(language));
                    return null;
                });

        assertThat(wording.asked().stream().filter(WordingTest::ownWord))
                .containsExactlyInAnyOrderElementsOf(
                        wording.keys().stream().filter(WordingTest::ownWord).toList());
    }

    /**
     * Not one for each failure or setting: no sample shows them all, and other tests count them.
     */
    private static boolean ownWord(String key) {
        return !key.startsWith("failure.") && !key.startsWith("S08.says.");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_language_has_the_same_keys_with_the_same_places_to_fill(Language language) {
        var first = Wording.of(Language.JA);
        var other = Wording.of(language);

        assertThat(other.keys()).isEqualTo(first.keys());
        for (String key : first.keys()) {
            assertThat(places(other, key)).as(key).isEqualTo(places(first, key));
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_failure_has_a_title_and_says_what_patient_and_staff_do(Language language) {
        Wording wording = Wording.of(language);
        Set<String> wanted =
                Samples.FAILURES.stream()
                        .flatMap(
                                code ->
                                        Stream.of("title", "patient", "staff")
                                                .map(part -> "failure." + code + "." + part))
                        .collect(Collectors.toCollection(TreeSet::new));

        assertThat(wording.keys().stream().filter(key -> key.startsWith("failure.")))
                .containsExactlyInAnyOrderElementsOf(wanted);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            step.IDENTITY | 本人確認
            step.CONSENT | 同意取得
            step.DONE | 完了
            P03.question | 本人確認の方法を選んでください。
            P03.answer.FACE | 顔認証を行う
            P03.answer.PIN | 暗証番号を入力
            P03.leave | 終了する
            P03.lead | 本人確認の情報は、他の目的には使用しません。
            P04.question | 顔を枠内に入れてください。
            P04.leave | 終了する
            P05.question | 暗証番号を入力してください。
            P05.leave | キャンセル
            P11.lead | この情報はあなたの診察や健康管理のために使用します。
            P12.SURGERY | 過去の手術情報を当機関に提供することに同意しますか。
            P12.TREATMENT_AND_MEDICATION | 過去の手術以外の診療・お薬情報を当機関に提供することに同意しますか。
            P12.HEALTH_CHECKUP | 過去の健診情報を当機関に提供することに同意しますか。
            P12.lead | この情報はあなたの診察や健康管理のために使用します。
            P12.answer.AGREE | 同意する
            P12.answer.REFUSE | 同意しない
            P12.answer.REFUSE.HEALTH_CHECKUP | 同意しない・40歳未満の方
            P15.question | 確認が完了しました。
            P15.lead | マイナンバーカードを取り出し、待合室でお待ちください。
            P20.desk | 受付窓口にご連絡ください
            failure.001.title | マイナンバーカードの認識不可
            failure.001.patient | マイナンバーカードが正しく置かれているか確認してください。再度同様のエラーが表示される場合は、受付窓口に連絡して下さい。
            failure.002.title | マイナンバーカード以外
            failure.006.title | 利用者証明用電子証明書の失効・有効期限切れ
            failure.006.patient | 受付窓口にご連絡ください。また市区町村で証明書の更新手続きをしてください。
            failure.011.title | ネットワークエラー
            failure.011.staff | 職員は院内のLANケーブル接続状況を確認してください
            failure.K-305.title | 資格（無効）
            failure.K-306.title | 資格情報なし
            """)
    void what_is_quoted_is_kept_to_the_letter(String key, String quoted) {
        assertThat(Wording.of(Language.JA).words(key).plain()).isEqualTo(quoted);
    }

    @Test
    void the_code_is_printed_as_the_readers_print_it() {
        assertThat(
                        Wording.of(Language.JA)
                                .words(
                                        "P20.code.titled",
                                        "011",
                                        Wording.of(Language.JA).failure("011").title())
                                .plain())
                .isEqualTo("【011：ネットワークエラー】");
    }

    @Test
    void a_code_without_words_is_shown_with_the_words_of_a_fault_in_this_terminal() {
        var failure = Wording.of(Language.EN).failure("K-999");

        assertThat(failure.code()).isEqualTo("K-999");
        assertThat(failure.title()).isEqualTo(Wording.of(Language.EN).failure("K-402").title());
    }

    @Test
    void a_missing_text_is_named() {
        assertThatThrownBy(() -> Wording.of(Language.EN).words("P99.question"))
                .hasMessage("no wording for P99.question in language en");
    }

    @Test
    void lines_end_between_phrases_and_the_text_stays_whole() {
        Words words = Wording.of(Language.JA).words("P12.SURGERY");

        assertThat(words.phrases()).startsWith("過去の", "手術情報を");
        assertThat(String.join("", words.phrases())).isEqualTo(words.plain());
        assertThat(new Words("はい。||つぎ", Locale.JAPANESE).phrases())
                .isEqualTo(List.of("はい。", "", "つぎ"));
        assertThat(Words.data("山田 花子").phrases()).isEqualTo(List.of("山田 ", "花子"));
        assertThat(Wording.of(Language.EN).words("P02.question").phrases())
                .isEqualTo(List.of("Reading ", "your ", "card"));
    }

    private static void show(Sample sample, Presentation presentation) {
        new KioskView(_ -> {}, InstantSource.system(), Motion.STILL)
                .show(sample.display(presentation));
    }

    private static List<String> places(Wording wording, String key) {
        return Pattern.compile("\\{\\d}")
                .matcher(wording.words(key).marked())
                .results()
                .map(r -> r.group())
                .distinct()
                .sorted()
                .toList();
    }
}
