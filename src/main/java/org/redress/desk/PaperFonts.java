package org.redress.desk;

import java.io.Closeable;
import java.io.IOException;
import java.util.Arrays;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.CmapSubtable;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * Noto Sans SC in two weights, of which each document embeds the letters it uses. Reading them takes longer than writing
 * a document, so one reading serves a whole pack; not for several threads at once.
 */
final class PaperFonts implements Closeable {
    private static final String FOLDER = "/fonts/ttf/NotoSansSC/NotoSansSC-";

    private final TrueTypeFont plain;
    private final TrueTypeFont bold;
    private final CmapLookup shapes;

    PaperFonts() throws IOException {
        plain = read("Regular");
        bold = read("Bold");
        shapes = plain.getUnicodeCmapLookup();
    }

    PDFont plain(PDDocument document) {
        return load(document, plain);
    }

    PDFont bold(PDDocument document) {
        return load(document, bold);
    }

    /** The text in letters that have a shape: others, which XML may even forbid, become an empty box. */
    String drawable(String text) {
        var drawn = new StringBuilder(text.length());
        text.codePoints()
                .filter(letter -> Character.getType(letter) != Character.FORMAT)
                .map(this::drawable)
                .forEach(drawn::appendCodePoint);
        return drawn.toString();
    }

    private int drawable(int letter) {
        if (letter == '\n' || shapes.getGlyphId(letter) != 0) return letter;
        return letter == '\t' || letter == '\r' ? ' ' : '□';
    }

    private static PDFont load(PDDocument document, TrueTypeFont font) {
        try {
            return PDType0Font.load(document, font, true);
        } catch (IOException unreadable) {
            throw new IllegalStateException("A font in memory can always be read", unreadable);
        }
    }

    private static TrueTypeFont read(String weight) throws IOException {
        try (var file = PaperFonts.class.getResourceAsStream(FOLDER + weight + ".ttf")) {
            var font = new TTFParser().parse(new RandomAccessReadBuffer(file));
            var letters = font.getCmap().getCmaps();
            font.getCmap()
                    .setCmaps(Arrays.stream(letters).map(UnifiedLetters::new).toArray(CmapSubtable[]::new));
            // Two letters drawn as one could not be searched for.
            font.setEnableGsub(false);
            return font;
        }
    }

    @Override
    public void close() throws IOException {
        plain.close();
        bold.close();
    }
}
