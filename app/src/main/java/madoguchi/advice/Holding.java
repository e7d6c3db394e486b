package madoguchi.advice;

/** What there is to go by: in the patient's hand, or in the facility's own records. */
public enum Holding {
    CARD,
    /** マイナポータル画面, on the patient's phone. */
    PORTAL_SCREEN,
    /** The same, downloaded as PDF. */
    PORTAL_PDF,
    /** 資格情報のお知らせ. */
    NOTICE,
    /** 健康保険証. */
    INSURANCE_CARD,
    /** 資格確認書. */
    CERTIFICATE,
    /** The facility knows from earlier visits what a claim needs. */
    PAST_DATA
}
