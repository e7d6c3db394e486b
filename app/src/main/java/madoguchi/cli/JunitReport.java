package madoguchi.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** The outcome of scenarios in the form that build servers read. */
final class JunitReport {

    private JunitReport() {}

    static void write(List<ScenarioRun> runs, Path file) throws IOException {
        if (file.toAbsolutePath().getParent() != null) {
            Files.createDirectories(file.toAbsolutePath().getParent());
        }
        try (Writer text = Files.newBufferedWriter(file)) {
            XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("testsuite");
            xml.writeAttribute("name", "madoguchi scenarios");
            xml.writeAttribute("tests", String.valueOf(runs.size()));
            xml.writeAttribute(
                    "failures", String.valueOf(runs.stream().filter(run -> !run.passed()).count()));
            xml.writeAttribute("errors", "0");
            xml.writeAttribute(
                    "time", seconds(runs.stream().mapToDouble(ScenarioRun::seconds).sum()));
            for (ScenarioRun run : runs) {
                write(run, xml);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IOException("the report cannot be written: " + e.getMessage(), e);
        }
    }

    private static void write(ScenarioRun run, XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement("testcase");
        xml.writeAttribute("classname", "madoguchi.scenario");
        xml.writeAttribute("name", run.scenario().name());
        xml.writeAttribute("time", seconds(run.seconds()));
        if (!run.passed()) {
            xml.writeStartElement("failure");
            xml.writeAttribute("message", run.differences().getFirst());
            xml.writeCharacters(
                    String.join("\n", run.differences()) + "\npictures: " + run.pictures());
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private static String seconds(double time) {
        return String.format(Locale.ROOT, "%.3f", time);
    }
}
