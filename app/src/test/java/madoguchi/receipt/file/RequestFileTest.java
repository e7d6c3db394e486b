package madoguchi.receipt.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Optional;
import madoguchi.receipt.file.BadFile.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the receipt computer asks. */
class RequestFileTest {

    private static final String ONE =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <XmlMsg>
              <MessageHeader><MedicalInstitutionCode>1312345678</MedicalInstitutionCode></MessageHeader>
              <MessageBody>
                <QualificationConfirmSearchInfo>
                  <InsurerNumber>06990014</InsurerNumber>
                  <InsuredIdentificationNumber>1211</InsuredIdentificationNumber>
                  <Birthdate>19810412</Birthdate>
                </QualificationConfirmSearchInfo>
              </MessageBody>
            </XmlMsg>
            """;

    @ParameterizedTest
    @EnumSource
    void in_either_kind_of_characters_the_schema_and_our_reader_take_it(Encoding encoding)
            throws Exception {
        for (long seed = 0; seed < 100; seed++) {
            RequestFile request =
                    new RequestFile("1312345678", Optional.of("x"), new Invented(seed).asked());
            byte[] bytes = request.bytes(encoding);
            RequestFile taken = RequestFile.read(bytes);

            assertThat(taken.bytes(encoding)).isEqualTo(bytes);
            assertThat(taken.person().born()).isEqualTo(request.person().born());
            assertThat(Schemas.REQUEST.verdict(bytes)).isEqualTo("valid");
        }
    }

    @Test
    void a_byte_order_mark_and_no_indentation_at_all_are_no_faults() throws BadFile {
        assertThat(RequestFile.read(("\uFEFF" + ONE.replaceAll(">\\s+<", "><")).getBytes(UTF_8)))
                .isEqualTo(RequestFile.read(ONE.getBytes(UTF_8)));
    }

    @Test
    void two_persons_in_one_request_are_refused_as_such() {
        assertThat(fault(ONE.replaceAll("(?s)(<Qual.*</Qual.*?>)", "$1$1")))
                .isEqualTo(Fault.SEVERAL_PERSONS);
    }

    @Test
    void an_unknown_or_missing_element_is_named() {
        BadFile unknown =
                catchThrowableOfType(
                        BadFile.class,
                        () ->
                                RequestFile.read(
                                        ONE.replace("Birthdate", "Birthday").getBytes(UTF_8)));

        assertThat(unknown.said().message()).endsWith("Info/Birthdate）");
        assertThat(fault(ONE.replace("<MessageBody>", "<MessageBody><Age>45</Age>")))
                .isEqualTo(Fault.LAYOUT);
        assertThat(fault(ONE.replace("XmlMsg", "Msg"))).isEqualTo(Fault.LAYOUT);
    }

    private static Fault fault(String file) {
        BadFile bad =
                catchThrowableOfType(BadFile.class, () -> RequestFile.read(file.getBytes(UTF_8)));
        return bad == null ? null : bad.fault();
    }
}
