package madoguchi.receipt.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.stream.LongStream;
import java.util.stream.Stream;
import madoguchi.receipt.file.BadFile.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What was written is taken back, and nothing else is. */
class ResultFileTest {

    private static final int MANY = 400;

    private static Stream<ResultMessage> invented(Encoding encoding) {
        return LongStream.range(0, MANY).mapToObj(seed -> new Invented(seed).message(encoding));
    }

    @Test
    void our_own_reader_takes_back_exactly_what_was_written() throws BadFile {
        for (ResultMessage message : invented(Encoding.UTF_8).toList()) {
            assertThat(ResultFile.read(ResultFile.bytes(message))).isEqualTo(message);
        }
    }

    /** What Shift_JIS cannot hold is ● from then on, and nothing else has moved. */
    @Test
    void in_shift_jis_it_takes_back_the_same_with_dots() throws BadFile {
        for (ResultMessage message : invented(Encoding.SHIFT_JIS).toList()) {
            byte[] bytes = ResultFile.bytes(message);
            ResultMessage taken = ResultFile.read(bytes);

            assertThat(ResultFile.bytes(taken)).isEqualTo(bytes);
            assertThat(taken.header().executed()).isEqualTo(message.header().executed());
            assertThat(taken.body().results().stream().map(Confirmed::name))
                    .isEqualTo(
                            message.body().results().stream()
                                    .map(Confirmed::name)
                                    .map(Encoding.SHIFT_JIS::written)
                                    .toList());
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_schema_takes_everything_that_is_written(Encoding encoding) throws Exception {
        for (ResultMessage message : invented(encoding).toList()) {
            assertThat(Schemas.RESULT.verdict(ResultFile.bytes(message))).isEqualTo("valid");
        }
    }

    @ParameterizedTest
    @EnumSource
    void lines_end_as_windows_ends_them_and_the_declaration_names_the_characters(
            Encoding encoding) {
        String file = new String(ResultFile.bytes(new Invented(3).message(encoding)), ISO_8859_1);

        assertThat(file)
                .startsWith(
                        "<?xml version=\"1.0\" encoding=\"%s\" standalone=\"no\"?>\r\n<XmlMsg>\r\n"
                                .formatted(encoding.label()))
                .contains(
                        "<CharacterCodeIdentifier>%s</CharacterCodeIdentifier>\r\n"
                                .formatted(encoding.code()))
                .endsWith("</XmlMsg>\r\n");
        assertThat(file.replace("\r\n", "")).doesNotContain("\r", "\n");
    }

    /** The first message with a record; every change makes it something else than it was. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            <SegmentOfResult>1                | <SegmentOfResult>7
            <ProcessingResultStatus>1         | <ProcessingResultStatus>3
            <QualificationValidity>           | <QualificationValidity>9
            <Sex1>                            | <Sex1>4
            <Birthdate>                       | <Birthdate>19
            <Name>                            | <Name/><Name>
            <Name>                            | <Nickname>x</Nickname><Name>
            <Name>                            | <Name colour="red">
            <MedicalInstitutionCode>          | <MedicalInstitutionCode><x>1</x>
            <madoguchi:Extension              | <madoguchi:Extension/><madoguchi:Extension
            urn:madoguchi:extension:1         | urn:somebody:else
            <CharacterCodeIdentifier>0        | <CharacterCodeIdentifier>1
            </XmlMsg>                         | ''
            </XmlMsg>                         | </XmlMsg><XmlMsg/>
            """)
    void another_file_is_refused_by_the_letter(String right, String wrong) {
        String file =
                invented(Encoding.UTF_8)
                        .map(message -> new String(ResultFile.bytes(message), UTF_8))
                        .filter(
                                written ->
                                        written.contains("<Name>")
                                                && written.contains("<SegmentOfResult>1"))
                        .findFirst()
                        .orElseThrow();
        assertThat(file).contains(right);

        assertThat(
                        catchThrowableOfType(
                                BadFile.class,
                                () ->
                                        ResultFile.read(
                                                file.replaceFirst(right, wrong).getBytes(UTF_8))))
                .isNotNull();
    }

    @Test
    void a_document_type_is_refused_before_anything_is_read_from_it() {
        String bomb =
                """
                <?xml version="1.0"?>
                <!DOCTYPE XmlMsg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>
                <XmlMsg><MessageHeader>&b;&c;</MessageHeader></XmlMsg>""";

        assertThat(fault(bomb.getBytes(UTF_8))).isEqualTo(Fault.DOCUMENT_TYPE);
    }

    @Test
    void more_than_4_megabytes_are_not_heard_out() {
        assertThat(fault(new byte[ResultFile.MAX_BYTES + 1])).isEqualTo(Fault.TOO_LARGE);
    }

    @Test
    void half_a_file_nothing_and_bytes_that_are_no_text_are_no_xml() {
        byte[] whole = ResultFile.bytes(new Invented(1).message(Encoding.UTF_8));
        for (int cut = 0; cut < whole.length - "\r\n".length() - 1; cut += 7) {
            assertThat(fault(java.util.Arrays.copyOf(whole, cut))).isEqualTo(Fault.NOT_XML);
        }
        assertThat(fault(new byte[] {(byte) 0xFF, (byte) 0xFE, 0, 1})).isEqualTo(Fault.NOT_XML);
        assertThat(fault("<?xml version='1.0' encoding='EBCDIC-US'?><a/>".getBytes(UTF_8)))
                .isEqualTo(Fault.NOT_XML);
    }

    @Test
    void nesting_without_end_is_a_fault_and_no_overflow() {
        assertThat(fault("<a>".repeat(100_000).getBytes(UTF_8))).isEqualTo(Fault.LAYOUT);
    }

    private static Fault fault(byte[] file) {
        BadFile bad = catchThrowableOfType(BadFile.class, () -> ResultFile.read(file));
        return bad == null ? null : bad.fault();
    }
}
