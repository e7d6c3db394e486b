package madoguchi.paper;

import javax.print.Doc;
import javax.print.DocFlavor;
import javax.print.PrintException;
import javax.print.PrintService;
import javax.print.PrintServiceLookup;
import javax.print.SimpleDoc;
import javax.print.attribute.HashPrintRequestAttributeSet;
import javax.print.attribute.standard.MediaSizeName;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The printer that the system names as its own, as far as it takes PDF. */
public final class PdfPrinter {

    private static final Logger LOG = LoggerFactory.getLogger(PdfPrinter.class);
    private static final DocFlavor PDF = DocFlavor.BYTE_ARRAY.PDF;

    private PdfPrinter() {}

    /**
     * @return whether a printer took it; what happens on its way to the paper is the system's
     *     matter
     */
    public static boolean print(byte[] pdf) {
        PrintService service = PrintServiceLookup.lookupDefaultPrintService();
        if (service == null || !service.isDocFlavorSupported(PDF)) {
            LOG.info("there is no printer that takes PDF");
            return false;
        }
        var wanted = new HashPrintRequestAttributeSet();
        wanted.add(MediaSizeName.ISO_A4);
        Doc document = new SimpleDoc(pdf, PDF, null);
        try {
            service.createPrintJob().print(document, wanted);
            return true;
        } catch (PrintException e) {
            LOG.warn("the printer does not take the paper: {}", e.getMessage());
            return false;
        }
    }
}
