package madoguchi.receipt.file;

import java.util.Optional;
import madoguchi.receipt.file.BadFile.Fault;

/**
 * {@code OQSsiquc01req_*.xml}: the receipt computer asks for one person by what stands on a paper.
 *
 * @param institution 医療機関コード of whoever asks
 * @param fileIdentifier given back as it came
 */
public record RequestFile(String institution, Optional<String> fileIdentifier, SearchInfo person) {

    /** As the receipt computer writes it. */
    public byte[] bytes(Encoding encoding) {
        Element root =
                Element.called("XmlMsg")
                        .add(
                                Element.called("MessageHeader")
                                        .put("MedicalInstitutionCode", institution)
                                        .put("ArbitraryFileIdentifier", fileIdentifier)
                                        .build())
                        .add(Element.called("MessageBody").add(person.element()).build())
                        .build();
        return Xml.bytes(root, encoding);
    }

    /**
     * @throws BadFile when it is something else, by the letter
     */
    public static RequestFile read(byte[] file) throws BadFile {
        ResultFile.requireSize(file);
        return Fields.root(Xml.element(file), "XmlMsg", RequestFile::read);
    }

    private static RequestFile read(Fields root) throws BadFile {
        Head head =
                root.child(
                        "MessageHeader",
                        fields ->
                                new Head(
                                        fields.text("MedicalInstitutionCode"),
                                        fields.optional("ArbitraryFileIdentifier")));
        SearchInfo person =
                root.child(
                        "MessageBody",
                        fields -> {
                            if (fields.count(SearchInfo.ELEMENT) > 1) {
                                throw new BadFile(Fault.SEVERAL_PERSONS, "");
                            }
                            return fields.child(SearchInfo.ELEMENT, SearchInfo::read);
                        });
        return new RequestFile(head.institution(), head.fileIdentifier(), person);
    }

    private record Head(String institution, Optional<String> fileIdentifier) {}

    /** Numbers are never for a log. */
    @Override
    public String toString() {
        return "RequestFile(…)";
    }
}
