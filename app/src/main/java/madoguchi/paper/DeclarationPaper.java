package madoguchi.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.stream.Collectors;
import madoguchi.declaration.EligibilityDeclaration;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;

/**
 * A declaration as PDF: one A4 page, and a second one with the explanation when it is asked for.
 */
public final class DeclarationPaper {

    private DeclarationPaper() {}

    /**
     * @param pdf the same bytes for the same declaration
     * @param lacking what no font here has, and was printed as ●; empty when all is well
     */
    public record Printed(byte[] pdf, Set<String> lacking) {}

    /**
     * @throws IllegalStateException when there is no Japanese font, with one sentence
     */
    public static Printed print(EligibilityDeclaration declaration, boolean explanation) {
        FormWords words = new FormWords(declaration.form());
        try (PDDocument document = new PDDocument()) {
            PaperFonts fonts = new PaperFonts(document);
            try (Sheet sheet = new Sheet(document, fonts)) {
                new FormPage(sheet, words, declaration).draw();
            }
            if (explanation) {
                try (Sheet sheet = new Sheet(document, fonts)) {
                    new ExplanationPage(sheet, words).draw();
                }
            }
            return new Printed(
                    bytes(document, words),
                    fonts.lacking().stream()
                            .map(Character::toString)
                            .collect(Collectors.toUnmodifiableSet()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without clock or chance: no dates, and an identifier that follows from the content. */
    private static byte[] bytes(PDDocument document, FormWords words) throws IOException {
        PDDocumentInformation information = new PDDocumentInformation();
        information.setTitle(words.text("title"));
        information.setCreator("Madoguchi");
        document.setDocumentInformation(information);
        document.getDocumentCatalog().setLanguage("ja-JP");
        document.setDocumentId(0L);
        var out = new ByteArrayOutputStream();
        document.save(out, CompressParameters.NO_COMPRESSION);
        return out.toByteArray();
    }
}
