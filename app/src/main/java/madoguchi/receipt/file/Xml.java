package madoguchi.receipt.file;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import madoguchi.receipt.file.BadFile.Fault;

/** Elements to bytes and back. */
final class Xml {

    /** Our own elements, and nobody else's. */
    static final String NAMESPACE = "urn:madoguchi:extension:1";

    static final String PREFIX = "madoguchi:";

    private static final String NEW_LINE = "\r\n";
    private static final String INDENT = "    ";

    /** Deeper than any file of the layout, and far from what a stack holds. */
    private static final int DEEPEST = 16;

    private static final Pattern DECLARED =
            Pattern.compile("^<\\?xml[^>]*?\\sencoding\\s*=\\s*[\"']([A-Za-z0-9._-]+)[\"']");

    private static final int HEAD = 200;

    private Xml() {}

    /** Every text as {@link Encoding#written} has it; lines end with CR LF. */
    static byte[] bytes(Element root, Encoding encoding) {
        StringBuilder xml = new StringBuilder(4096);
        xml.append("<?xml version=\"1.0\" encoding=\"")
                .append(encoding.label())
                .append("\" standalone=\"no\"?>")
                .append(NEW_LINE);
        append(xml, root, encoding, "");
        return xml.toString().getBytes(encoding.charset());
    }

    private static void append(
            StringBuilder xml, Element element, Encoding encoding, String indent) {
        xml.append(indent).append('<').append(element.name());
        if (element.name().equals(Extension.ELEMENT)) {
            xml.append(" xmlns:madoguchi=\"").append(NAMESPACE).append('"');
        }
        xml.append('>');
        if (element.children().isEmpty()) {
            xml.append(escaped(encoding.written(element.text())));
        } else {
            xml.append(NEW_LINE);
            element.children().forEach(child -> append(xml, child, encoding, indent + INDENT));
            xml.append(indent);
        }
        xml.append("</").append(element.name()).append('>').append(NEW_LINE);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** What is declared; without a declaration it is UTF-8, as XML has it. */
    static Encoding encoding(byte[] file) throws BadFile {
        int start = startsWithMark(file) ? 3 : 0;
        String head =
                new String(
                        file,
                        start,
                        Math.min(HEAD, file.length - start),
                        StandardCharsets.ISO_8859_1);
        var declared = DECLARED.matcher(head);
        if (!declared.find()) {
            return Encoding.UTF_8;
        }
        return Encoding.named(declared.group(1))
                .orElseThrow(() -> new BadFile(Fault.NOT_XML, "encoding"));
    }

    /**
     * @throws BadFile when it is no XML by the letter, has a document type, or attributes
     */
    static Element element(byte[] file) throws BadFile {
        String text = decoded(file, encoding(file));
        try {
            XMLStreamReader reader = factory().createXMLStreamReader(new StringReader(text));
            while (reader.next() != XMLStreamConstants.START_ELEMENT) {
                if (reader.getEventType() == XMLStreamConstants.DTD) {
                    throw new BadFile(Fault.DOCUMENT_TYPE, "");
                }
            }
            Element root = element(reader, "", 0);
            while (reader.hasNext()) {
                reader.next();
            }
            return root;
        } catch (XMLStreamException e) {
            throw new BadFile(Fault.NOT_XML, "");
        }
    }

    /** From its start to behind its end. */
    private static Element element(XMLStreamReader reader, String parent, int depth)
            throws XMLStreamException, BadFile {
        String name = name(reader);
        String place = parent + "/" + name;
        if (reader.getAttributeCount() > 0 || depth > DEEPEST) {
            throw new BadFile(Fault.LAYOUT, place);
        }
        StringBuilder text = new StringBuilder();
        List<Element> children = new ArrayList<>();
        while (reader.next() != XMLStreamConstants.END_ELEMENT) {
            switch (reader.getEventType()) {
                case XMLStreamConstants.START_ELEMENT ->
                        children.add(element(reader, place, depth + 1));
                case XMLStreamConstants.CHARACTERS,
                        XMLStreamConstants.CDATA,
                        XMLStreamConstants.SPACE ->
                        text.append(reader.getText());
                default -> {
                    // comments and processing instructions say nothing
                }
            }
        }
        if (children.isEmpty()) {
            return new Element(name, text.toString(), List.of());
        }
        if (!text.toString().isBlank()) {
            throw new BadFile(Fault.LAYOUT, place);
        }
        return new Element(name, "", children);
    }

    private static String name(XMLStreamReader reader) {
        String namespace = reader.getNamespaceURI();
        if (namespace == null || namespace.isEmpty()) {
            return reader.getLocalName();
        }
        return namespace.equals(NAMESPACE)
                ? PREFIX + reader.getLocalName()
                : "{" + namespace + "}" + reader.getLocalName();
    }

    private static String decoded(byte[] file, Encoding encoding) throws BadFile {
        int start = startsWithMark(file) ? 3 : 0;
        try {
            return encoding.charset()
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file, start, file.length - start))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new BadFile(Fault.NOT_XML, "");
        }
    }

    /** The byte order mark that some programs put before UTF-8. */
    private static boolean startsWithMark(byte[] file) {
        return file.length >= 3
                && file[0] == (byte) 0xEF
                && file[1] == (byte) 0xBB
                && file[2] == (byte) 0xBF;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        // the document type is met as an event, and refused; nothing of it is ever expanded
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }
}
