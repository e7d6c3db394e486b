package madoguchi.receipt.file;

import java.util.List;
import java.util.Optional;
import madoguchi.eligibility.Coded;
import madoguchi.receipt.file.BadFile.Fault;
import madoguchi.receipt.file.ResultMessage.Body;
import madoguchi.receipt.file.ResultMessage.Header;
import madoguchi.receipt.file.ResultMessage.Issue;
import madoguchi.receipt.file.ResultMessage.Prescription;
import madoguchi.receipt.file.ResultMessage.Reference;
import madoguchi.receipt.file.ResultMessage.Segment;
import madoguchi.receipt.file.ResultMessage.Status;

/** {@code OQSsiquc01res_*.xml}: a {@link ResultMessage} as bytes, and back. */
public final class ResultFile {

    /** No file of the exchange is larger; whoever sends more is not heard out. */
    public static final int MAX_BYTES = 4 * 1024 * 1024;

    private static final String RESULTS = "ResultList";

    private ResultFile() {}

    /** The same message has the same bytes, always. */
    public static byte[] bytes(ResultMessage message) {
        Element root =
                Element.called("XmlMsg")
                        .add(element(message.header()))
                        .add(element(message.body()))
                        .build();
        return Xml.bytes(root, message.header().encoding());
    }

    /**
     * What {@link #bytes} wrote. What Shift_JIS could not write has become ●, everything else is as
     * it was.
     *
     * @throws BadFile when it is something else, by the letter
     */
    public static ResultMessage read(byte[] file) throws BadFile {
        requireSize(file);
        ResultMessage message =
                Fields.root(
                        Xml.element(file),
                        "XmlMsg",
                        root ->
                                new ResultMessage(
                                        root.child("MessageHeader", ResultFile::header),
                                        root.child("MessageBody", ResultFile::body)));
        if (message.header().encoding() != Xml.encoding(file)) {
            throw new BadFile(Fault.LAYOUT, "/XmlMsg/MessageHeader/CharacterCodeIdentifier");
        }
        return message;
    }

    static void requireSize(byte[] file) throws BadFile {
        if (file.length > MAX_BYTES) {
            throw new BadFile(Fault.TOO_LARGE, "");
        }
    }

    private static Element element(Header header) {
        return Element.called("MessageHeader")
                .put("ProcessExecutionTime", header.executed())
                .put("QualificationConfirmationDate", header.confirmed())
                .put("MedicalInstitutionCode", header.institution())
                .put("ArbitraryFileIdentifier", header.fileIdentifier())
                .put("ReferenceClassification", header.reference().code())
                .put("SegmentOfResult", header.segment().code())
                .put("ErrorCode", header.error().map(Said::code))
                .put("ErrorMessage", header.error().map(Said::message))
                .put("CharacterCodeIdentifier", header.encoding().code())
                .build();
    }

    private static Header header(Fields fields) throws BadFile {
        return new Header(
                fields.time("ProcessExecutionTime"),
                fields.date("QualificationConfirmationDate"),
                fields.text("MedicalInstitutionCode"),
                fields.optional("ArbitraryFileIdentifier"),
                fields.code("ReferenceClassification", Reference.class),
                fields.code("SegmentOfResult", Segment.class),
                said(fields, "ErrorCode", "ErrorMessage"),
                fields.code("CharacterCodeIdentifier", Encoding.class));
    }

    private static Element element(Body body) {
        Element.Builder element =
                Element.called("MessageBody")
                        .put("ProcessingResultStatus", body.status().code())
                        .put("ProcessingResultCode", body.said().map(Said::code))
                        .put("ProcessingResultMessage", body.said().map(Said::message))
                        .put("QualificationValidity", body.validity().map(Object::toString))
                        .put(
                                ConfirmedLayout.PRESCRIPTION,
                                issue(body, PrescriptionPlace.BODY).map(Coded::code));
        if (!body.results().isEmpty()) {
            Element.Builder list = Element.called(RESULTS);
            body.results()
                    .forEach(
                            person ->
                                    list.add(
                                            ConfirmedLayout.element(
                                                    person,
                                                    issue(body, PrescriptionPlace.RECORD))));
            element.add(list.build());
        }
        return element.add(body.asked().map(SearchInfo::element))
                .add(body.extension().element())
                .build();
    }

    private static Optional<Issue> issue(Body body, PrescriptionPlace place) {
        return body.prescription()
                .filter(prescription -> prescription.place() == place)
                .map(Prescription::issue);
    }

    /** A record with the choice of the prescription that stands in it. */
    private record Listed(Confirmed person, Optional<Prescription> prescription) {

        static Listed read(Fields fields) throws BadFile {
            return new Listed(
                    ConfirmedLayout.read(fields),
                    ResultFile.prescription(fields, PrescriptionPlace.RECORD));
        }
    }

    private static Body body(Fields fields) throws BadFile {
        List<Listed> listed =
                fields.optionalChild(
                                RESULTS,
                                list -> list.children(ConfirmedLayout.ELEMENT, Listed::read))
                        .orElse(List.of());
        Optional<Prescription> inRecord =
                listed.stream().flatMap(one -> one.prescription().stream()).findFirst();
        Optional<Prescription> inBody = prescription(fields, PrescriptionPlace.BODY);
        return new Body(
                fields.code("ProcessingResultStatus", Status.class),
                said(fields, "ProcessingResultCode", "ProcessingResultMessage"),
                fields.parsed("QualificationValidity", ResultFile::validity),
                inBody.or(() -> inRecord),
                listed.stream().map(Listed::person).toList(),
                fields.optionalChild(SearchInfo.ELEMENT, SearchInfo::read),
                fields.child(Extension.ELEMENT, Extension::read));
    }

    private static Optional<Prescription> prescription(Fields fields, PrescriptionPlace place)
            throws BadFile {
        return fields.optionalCode(ConfirmedLayout.PRESCRIPTION, Issue.class)
                .map(issue -> new Prescription(issue, place));
    }

    private static Optional<Said> said(Fields fields, String code, String message) throws BadFile {
        Optional<String> said = fields.optional(code);
        Optional<String> sentence = fields.optional(message);
        if (said.isPresent() != sentence.isPresent()) {
            throw fields.wrong(message);
        }
        return said.map(word -> new Said(word, sentence.orElseThrow()));
    }

    private static int validity(String digit) {
        int code = Integer.parseInt(digit);
        if (code < 1 || code > 5) {
            throw new IllegalArgumentException();
        }
        return code;
    }
}
