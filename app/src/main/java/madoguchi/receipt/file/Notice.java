package madoguchi.receipt.file;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** What stands beside a success (処理結果コード 「付帯情報がある場合」); the codes are ours. */
public enum Notice {
    /** 「マイナンバーカードの失効期限3か月前」. */
    CERTIFICATE_ENDING("MADO-101", "マイナンバーカードの失効期限3か月前"),
    /** In its grace: eligibility only, and no medical information. */
    CERTIFICATE_ENDED("MADO-102", "マイナンバーカードの電子証明書の有効期限切れ"),
    /** The patient was asked, and the centre could not take the answers. */
    CONSENT_NOT_REGISTERED("MADO-103", "同意を登録できませんでした");

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuu年M月d日", Locale.JAPAN);

    private final String code;
    private final String sentence;

    Notice(String code, String sentence) {
        this.code = code;
        this.sentence = sentence;
    }

    public String code() {
        return code;
    }

    public Said said() {
        return new Said(code, sentence);
    }

    /** With the certificate's last day. */
    public Said until(LocalDate last) {
        return new Said(code, "%s（%sまで）".formatted(sentence, DAY.format(last)));
    }
}
