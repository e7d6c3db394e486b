package madoguchi.receipt.file;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import madoguchi.eligibility.Coded;

/**
 * A result file, {@code OQSsiquc01res_*.xml}: what the receipt computer learns of one person, or
 * why it learns nothing. Times are Japan's.
 */
public record ResultMessage(Header header, Body body) {

    /**
     * MessageHeader.
     *
     * @param executed 処理実行日時
     * @param confirmed 資格確認日
     * @param institution 医療機関コード, 10 digits
     * @param fileIdentifier 任意のファイル識別子: of a visit its id, of a request what that said
     * @param error only with {@link Segment#FAILED}
     */
    public record Header(
            LocalDateTime executed,
            LocalDate confirmed,
            String institution,
            Optional<String> fileIdentifier,
            Reference reference,
            Segment segment,
            Optional<Said> error,
            Encoding encoding) {}

    /**
     * MessageBody.
     *
     * @param said 処理結果コード: why it failed, or what stands beside a success
     * @param validity OQSCD006, 1 to 5; none when it failed
     * @param prescription 処方箋発行形態, where it was chosen
     * @param results one with validity 1, 2 and 3, else none
     * @param asked what a request asked with
     */
    public record Body(
            Status status,
            Optional<Said> said,
            Optional<Integer> validity,
            Optional<Prescription> prescription,
            List<Confirmed> results,
            Optional<SearchInfo> asked,
            Extension extension) {
        public Body {
            results = List.copyOf(results);
        }
    }

    /** Where it stands only in the record, {@link PrescriptionPlace} says. */
    public record Prescription(Issue issue, PrescriptionPlace place) {}

    /** Names and numbers are never for a log. */
    @Override
    public String toString() {
        return "ResultMessage(%s)".formatted(header.segment());
    }

    /** ReferenceClassification. */
    public enum Reference implements Coded {
        CARD("1"),
        /** 被保険者証情報. */
        INSURED_NUMBER("2");

        private final String code;

        Reference(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    /** SegmentOfResult. */
    public enum Segment implements Coded {
        DONE("1"),
        UNDER_WAY("2"),
        FAILED("9");

        private final String code;

        Segment(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    /** ProcessingResultStatus, OQSCD004. */
    public enum Status implements Coded {
        NORMAL("1"),
        ERROR("2");

        private final String code;

        Status(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    /** PrescriptionIssueSelect. */
    public enum Issue implements Coded {
        ELECTRONIC("1"),
        PAPER("2");

        private final String code;

        Issue(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }
}
