package madoguchi.receipt.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.SAXException;

/** The schemas in docs, as a maker's program uses them. */
public enum Schemas {
    RESULT("OQSsiquc01res.xsd"),
    REQUEST("OQSsiquc01req.xsd");

    private final Schema schema;

    Schemas(String file) {
        try {
            schema =
                    SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                            .newSchema(Path.of("..", "docs", "receipt-computer", file).toFile());
        } catch (SAXException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * @return what the schema has against it, or "valid"
     */
    public String verdict(byte[] xml) throws IOException {
        try {
            schema.newValidator().validate(new StreamSource(new ByteArrayInputStream(xml)));
            return "valid";
        } catch (SAXException e) {
            return e.getMessage();
        }
    }
}
