package madoguchi.cli;

import java.time.LocalDate;
import java.util.Optional;
import madoguchi.declaration.CardFace;
import madoguchi.declaration.Coverage;
import madoguchi.declaration.EligibilityDeclaration;
import madoguchi.declaration.Form;
import picocli.CommandLine.Option;

/** The fields of 被保険者資格申立書 on a command line; what is not said stays empty on the paper. */
final class DeclarationOptions {

    @Option(names = "--eligible", description = "□有効な保険資格を有している.")
    private boolean eligible;

    @Option(
            names = "--scheme",
            paramLabel = "WHICH",
            description = "保険種別: ${COMPLETION-CANDIDATES}.")
    private Optional<Coverage.Scheme> scheme = Optional.empty();

    @Option(names = "--insurer", paramLabel = "NAME", description = "保険者等名称.")
    private String insurer = "";

    @Option(names = "--workplace", paramLabel = "NAME", description = "事業所名.")
    private String workplace = "";

    @Option(
            names = "--issued",
            paramLabel = "WHEN",
            description = "保険証の交付を受けた時期 (form of 2023): ${COMPLETION-CANDIDATES}.")
    private Optional<Coverage.Issued> issued = Optional.empty();

    @Option(
            names = "--share",
            paramLabel = "HOW-MUCH",
            description = "一部負担金の割合: ${COMPLETION-CANDIDATES}.")
    private Optional<Coverage.Share> share = Optional.empty();

    @Option(names = "--name", paramLabel = "NAME", description = "氏名, as on the card.")
    private String name = "";

    @Option(names = "--kana", paramLabel = "KANA", description = "フリガナ.")
    private String kana = "";

    @Option(
            names = "--born",
            paramLabel = DayWord.LABEL,
            converter = DayWord.class,
            description = "生年月日.")
    private Optional<LocalDate> born = Optional.empty();

    @Option(names = "--sex", paramLabel = "SEX", description = "性別: ${COMPLETION-CANDIDATES}.")
    private Optional<CardFace.Sex> sex = Optional.empty();

    @Option(names = "--address", paramLabel = "TEXT", description = "住所, as on the card.")
    private String address = "";

    @Option(names = "--residence", paramLabel = "TEXT", description = "居所, where it differs.")
    private String residence = "";

    @Option(
            names = "--signed-on",
            paramLabel = DayWord.LABEL,
            converter = DayWord.class,
            description = "年 月 日.")
    private Optional<LocalDate> signedOn = Optional.empty();

    @Option(
            names = "--relation",
            paramLabel = "TEXT",
            description = "患者との関係, when another person signs.")
    private String relation = "";

    @Option(names = "--phone", paramLabel = "NUMBER", description = "連絡先電話番号.")
    private String phone = "";

    /**
     * @throws IllegalArgumentException with a sentence, when this form does not ask what is said
     */
    EligibilityDeclaration of(Form form) {
        return new EligibilityDeclaration(
                form,
                new Coverage(eligible, scheme, insurer, workplace, issued, share),
                new CardFace(name, kana, born, sex, address, residence),
                signedOn,
                relation,
                phone);
    }
}
