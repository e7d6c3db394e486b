package madoguchi.advice;

/**
 * A sentence of the seeds that an advice rests on. Its words are in the wording file, to the
 * letter; here is where it stands.
 */
public enum Passage {
    VISUAL_INSTEAD(Seed.S001, Heading.CANNOT_CHECK),
    OUTAGE_MODE(Seed.S001, Heading.CANNOT_CHECK),
    WITHOUT_PHOTO_PIN_ONLY(Seed.S003, "12月２日より、申請日に１歳未満の者に対しては顔写真なしマイナンバーカード"),
    PIN_OR_VISUAL(Seed.S001, "各種施設類型におけるマイナンバーカードを用いた資格確認"),
    PIN_OR_VISUAL_HOME(Seed.S001, "各種施設類型におけるマイナンバーカードを用いた資格確認"),
    PORTAL_AND_CARD(Seed.S001, Heading.AT_THE_COUNTER),
    NOTICE_AND_CARD(Seed.S001, Heading.AT_THE_COUNTER),
    CERTIFICATE_LIKE_CARD(Seed.S001, Heading.AT_THE_COUNTER),
    OLD_CARD_ONE_YEAR(Seed.S001, Heading.AT_THE_COUNTER),
    CERTIFICATE_OVER(Seed.S001, "電子証明書の有効期限の状況に応じたマイナ保険証の利用"),
    PAST_DATA(Seed.S001, Heading.CHECK_AND_CLAIM),
    DECLARATION(Seed.S001, "被保険者資格申立書 ってなに？"),
    DECLARATION_LATER(Seed.S001, Heading.CHECK_AND_CLAIM),
    DECLARATION_2023(Seed.S002, "被保険者資格申立書に関する説明書"),
    DECLARATION_THROWN_AWAY(Seed.S001, "被保険者資格申立書"),
    NUMBER_NEXT_TIME(Seed.S003, Heading.THERAPISTS),
    RIGHT_SHARE(Seed.S001, Heading.CHECK_AND_CLAIM),
    RIGHT_SHARE_RATES(Seed.S001, "被保険者資格申立書に関する説明書"),
    NEVER_ALL_OF_IT(Seed.S001, "移行後もご安心ください"),
    CLAIM_CONFIRMED(Seed.S001, Heading.CHECK_AND_CLAIM),
    CLAIM_IN_ORDER(Seed.S001, Heading.CHECK_AND_CLAIM),
    CLAIM_CURRENT(Seed.S001, Heading.CHECK_AND_CLAIM),
    CLAIM_PAST(Seed.S001, Heading.CHECK_AND_CLAIM),
    CLAIM_PAST_INVALID(Seed.S001, Heading.CHECK_AND_CLAIM),
    CLAIM_UNKNOWN(Seed.S001, Heading.CHECK_AND_CLAIM),
    CLAIM_UNKNOWN_NAME(Seed.S001, Heading.CHECK_AND_CLAIM),
    CLAIM_THERAPIST(Seed.S003, Heading.THERAPISTS),
    HISTORY_THERAPIST(Seed.S003, Heading.THERAPISTS),

    OUTAGE_CABLE(Seed.S001, Heading.CODE_011),
    OUTAGE_STATUS(Seed.S001, Heading.CODE_011),
    OUTAGE_OLD_CARD(Seed.S001, Heading.CODE_011),
    OUTAGE_FIRST_VISIT(Seed.S001, Heading.CODE_011),
    OUTAGE_FOUR_ITEMS(Seed.S001, Heading.CODE_011),
    OUTAGE_SHARE(Seed.S001, Heading.CODE_011),
    OUTAGE_PRESCRIPTION(Seed.S001, Heading.CODE_011),
    OUTAGE_LATER(Seed.S001, Heading.CODE_011),

    DISASTER_WITHOUT_CARD(Seed.S000, Heading.DISASTER),
    DISASTER_SCOPE(Seed.S000, Heading.DISASTER),
    DISASTER_CONSENT(Seed.S000, Heading.DISASTER),
    DISASTER_ACCESS(Seed.S000, Heading.APPLICATION),
    DISASTER_PURPOSE(Seed.S000, Heading.APPLICATION),
    DISASTER_RULES_ACCEPTED(Seed.S000, Heading.APPLICATION),
    DISASTER_ARTICLE_25_1(Seed.S000, Heading.TERMS),
    DISASTER_ARTICLE_25_2(Seed.S000, Heading.TERMS),
    DISASTER_ARTICLE_26(Seed.S000, Heading.TERMS),

    DOT_AS_SHOWN(Seed.S001, Heading.ITEMS),
    DOT_KANA(Seed.S001, "資格確認時に表示された情報に「●」が出る"),
    BLANK_ADDRESS(Seed.S001, Heading.ITEMS),
    NAME_OF_TODAY(Seed.S001, Heading.ITEMS),
    RATIO_AND_LIMIT(Seed.S004, "ケース5"),
    ASK_INSURER_AMOUNT(Seed.S004, "ケース5"),
    INVALID_REASON(Seed.S001, "【参考：最新の資格を確認できなかった場合の例】"),
    SHOWN_IS_RIGHT(Seed.S001, Heading.ITEMS),
    FIELD_PAPER_DIFFERS(Seed.S002, Heading.RATIOS),
    FIELD_TWO_CHECKS_DIFFER(Seed.S002, Heading.RATIOS),
    FIELD_AFTER_AUGUST(Seed.S002, Heading.RATIOS),
    FIELD_ASKED_TOWN(Seed.S002, Heading.RATIOS),
    FIELD_JUMBLED(Seed.S002, Heading.FIELD),
    FIELD_FORMER_NAME(Seed.S002, Heading.FIELD),
    FIELD_FOREIGN(Seed.S002, Heading.FIELD),
    FIELD_NO_END(Seed.S002, Heading.FIELD),
    FIELD_VALID_AFTER_LOSS(Seed.S002, Heading.FIELD),
    FIELD_TWO_INSURERS(Seed.S002, Heading.FIELD),
    FIELD_SIBLING(Seed.S002, Heading.FIELD);

    private final Seed seed;
    private final String heading;

    Passage(Seed seed, String heading) {
        this.seed = seed;
        this.heading = heading;
    }

    public Seed seed() {
        return seed;
    }

    /** Under which it stands, as printed. */
    public String heading() {
        return heading;
    }

    /** The documents from which Madoguchi was built. */
    public enum Seed {
        S000("000"),
        S001("001"),
        S002("002"),
        S003("003"),
        S004("004");

        private final String number;

        Seed(String number) {
            this.number = number;
        }

        /** With which the file's name begins. */
        public String number() {
            return number;
        }
    }

    private static final class Heading {
        static final String AT_THE_COUNTER = "医療機関等の窓口で患者が資格確認を受ける方法（12月2日以降）";
        static final String CHECK_AND_CLAIM = "医療機関・薬局での資格確認とレセプト請求（令和6年12月2日以降の取扱い）";
        static final String CANNOT_CHECK = "マイナンバーカードによるオンライン資格確認を行うことができない場合の対応 (令和6年12月2日以降の取扱い)";
        static final String THERAPISTS = "受領委任払いを行う柔整あはき施術所での資格確認と療養費請求";
        static final String CODE_011 = "ネットワークエラー";
        static final String DISASTER = "オンライン資格確認の利用状況：災害時における薬剤情報・診療情報・特定健診等情報の閲覧";
        static final String APPLICATION = "「緊急時医療情報・資格確認機能」のアクティブ化に係る申出書";
        static final String TERMS = "オンライン資格確認等システム利用規約（抄）";
        static final String ITEMS = "オンライン資格確認データ項目";
        static final String RATIOS = "【負担割合相違の内容】";
        static final String FIELD = "問 8) オンライン資格確認システム運用上のトラブルに関して";

        private Heading() {}
    }
}
