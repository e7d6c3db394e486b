package madoguchi.laws.broken.declaration;

import madoguchi.laws.Breaks;
import madoguchi.laws.Law;
import org.apache.pdfbox.pdmodel.PDPage;

@Breaks({Law.PDF_ONLY_ON_PAPER, Law.THE_HEART_KNOWS_ONLY_VALUES})
final class PrintsItself {
    PDPage page() {
        return new PDPage();
    }
}
