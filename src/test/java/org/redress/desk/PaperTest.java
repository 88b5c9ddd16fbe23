package org.redress.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.web.util.HtmlUtils;

/** Whatever people type, a document comes out, and what its letters can draw stands in it. */
class PaperTest {
    private static PaperFonts fonts;

    @BeforeAll
    static void read() throws IOException {
        fonts = new PaperFonts();
    }

    @AfterAll
    static void close() throws IOException {
        fonts.close();
    }

    /** Every character below the Han ones, whole or half, allowed in XML or not, and some from beyond. */
    @Test
    void noCharacterBreaksADocument() throws IOException {
        var all = new StringBuilder();
        for (int letter = 0; letter < 0x3400; letter++) all.append((char) letter);
        for (int letter = 0xD800; letter < 0xE010; letter++)
            all.append((char) letter).append(' ');
        for (int letter = 0xFE00; letter <= 0xFFFF; letter++) all.append((char) letter);
        all.appendCodePoint(0x1F621)
                .appendCodePoint(0x20BB7)
                .appendCodePoint(0x1FFFE)
                .appendCodePoint(0x10FFFF);

        var words = words(all.toString());
        assertThat(words).contains("ABC", "é", "ß", "Ж", "あ", "□").doesNotContain("\u0007", "\u202E");
    }

    /** Right-to-left letters have no shape here; the text beside the document has them. */
    @Test
    void whatHasNoShapeIsABoxInItsPlace() throws IOException {
        assertThat(words("杯子😡碎了 שלום 退货")).contains("杯子□碎了", "□□□□", "退货");
    }

    @Test
    void aTextWithoutAnyBreakIsBrokenAtTheMargin() throws IOException {
        assertThat(words("x".repeat(20_000)).replaceAll("[^x]", "")).hasSize(20_000);
        assertThat(words("杯子碎了".repeat(5_000)).replaceAll("[^碎]", "")).hasSize(5_000);
    }

    private static String words(String text) throws IOException {
        var page = "<html><head><style>body { font-family: paper; word-wrap: break-word; }"
                + " div { white-space: pre-wrap; }</style></head><body><div>"
                + HtmlUtils.htmlEscape(text, "UTF-8") + "</div></body></html>";
        var out = new ByteArrayOutputStream();
        try (var paper = new Paper(page, fonts)) {
            paper.write(out);
        }
        try (var document = Loader.loadPDF(out.toByteArray())) {
            return new PDFTextStripper().getText(document).replace("\n", "");
        }
    }
}
