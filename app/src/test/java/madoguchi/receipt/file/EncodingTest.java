package madoguchi.receipt.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** ● for what cannot be written: one for one character. */
class EncodingTest {

    @ParameterizedTest
    @CsvSource({
        "髙橋, ●橋",
        "山﨑, 山●",
        "𠮷田, ●田",
        "①㈱, ●●",
        "渡邉, 渡邉",
        "見本●花子, 見本●花子",
        "葛\uDB40\uDD00城, 葛城", // a variation selector chooses a shape of the same character
        "か\u3099, が", // a mark of its own on the character before it
        "1〜2, 1〜2",
        "1～2, 1〜2", // Windows' code point for the wave dash
        "3－4, 3−4",
        "a\u0007b, a●b",
    })
    void shift_jis_writes_what_it_has(String text, String written) {
        assertThat(Encoding.SHIFT_JIS.written(text)).isEqualTo(written);
        assertThat(Encoding.SHIFT_JIS.written(written)).isEqualTo(written);
    }

    /** 0x8160 is the wave dash in JIS and its companion on Windows: both sides read their own. */
    @Test
    void a_windows_program_finds_its_own_wave_dash() {
        byte[] bytes = Encoding.SHIFT_JIS.written("1～2").getBytes(Encoding.SHIFT_JIS.charset());

        assertThat(new String(bytes, Charset.forName("windows-31j"))).isEqualTo("1～2");
    }

    @Test
    void a_yen_sign_that_would_come_back_as_a_backslash_is_lost() {
        assertThat(Encoding.SHIFT_JIS.written("¥100\\")).isEqualTo("●100\\");
    }

    @Test
    void utf_8_writes_everything_that_xml_allows() {
        assertThat(Encoding.UTF_8.written("髙𠮷①～¥葛\uDB40\uDD00")).isEqualTo("髙𠮷①～¥葛\uDB40\uDD00");
        assertThat(Encoding.UTF_8.written("a\uD842b\u0000c\uFFFE")).isEqualTo("a●b●c●");
    }

    @ParameterizedTest
    @CsvSource({
        "'ヤマダ　イチロウ', 'ﾔﾏﾀﾞ ｲﾁﾛｳ'",
        "ヴァン・デル・ベルフ, ｳﾞｧﾝ･ﾃﾞﾙ･ﾍﾞﾙﾌ",
        "パーマー, ﾊﾟｰﾏｰ",
        "ヤマダ, ﾔﾏﾀﾞ", // 'ﾀ' and its mark as two code points come out the same
        "ﾔﾏﾀﾞ, ﾔﾏﾀﾞ",
        "ヰセキ　ヱミ, ｲｾｷ ｴﾐ",
        "ＮＧＵＹＥＮ　Ａ１, NGUYEN A1",
        "やまだ, ﾔﾏﾀﾞ",
        "ミホン●, ﾐﾎﾝ●",
    })
    void kana_are_written_in_half_width(String full, String half) {
        assertThat(Kana.halfWidth(full)).isEqualTo(half);
        assertThat(Encoding.SHIFT_JIS.written(half)).isEqualTo(half);
    }
}
