package org.redress.desk;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.logging.Level;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;

/**
 * A PDF for archives, made of a page of our own; more pages can be drawn to it. It uses no letters but those that it
 * embeds, so that it looks the same everywhere and the fonts of the machine are never asked. Whatever the text says, nothing is fetched: no
 * address is resolved, and the page holds people's words only as text.
 */
final class Paper implements Closeable {
    private static final byte[] COLOURS =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    static {
        // It would tell the console how each page was laid out.
        XRLog.listRegisteredLoggers().forEach(name -> XRLog.setLevel(name, Level.WARNING));
    }

    private final PDDocument document = new PDDocument();
    private final PDFont plain;
    private final PDFont bold;

    /** Lays out XHTML, in which every letter without a shape is replaced. */
    Paper(String xhtml, PaperFonts fonts) throws IOException {
        plain = fonts.plain(document);
        bold = fonts.bold(document);
        var builder = new PdfRendererBuilder()
                .usePDDocument(document)
                .withHtmlContent(fonts.drawable(xhtml), null)
                .useFont(new PDFontSupplier(plain), "paper", 400, FontStyle.NORMAL, true)
                .useFont(new PDFontSupplier(bold), "paper", 700, FontStyle.NORMAL, true)
                .useUriResolver((base, address) -> null)
                .useExternalResourceAccessControl(
                        (address, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .usePdfAConformance(PdfAConformance.PDFA_2_B)
                .useColorProfile(COLOURS)
                .withProducer("Redress");
        try (var renderer = builder.buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
        }
    }

    PDDocument document() {
        return document;
    }

    PDFont plain() {
        return plain;
    }

    PDFont bold() {
        return bold;
    }

    void write(OutputStream out) throws IOException {
        document.save(out);
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
