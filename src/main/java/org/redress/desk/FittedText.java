package org.redress.desk;

import java.io.IOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.font.PDFont;

/** A text broken into lines that fit a width, between words and between Chinese letters. */
record FittedText(List<String> lines, PDFont font, float size) {
    static FittedText of(String text, PDFont font, float size, double width) throws IOException {
        var lines = new ArrayList<String>();
        var line = "";
        var breaks = BreakIterator.getLineInstance(Locale.ROOT);
        breaks.setText(text);
        for (int from = 0, to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
            var part = text.substring(from, to);
            if (!line.isEmpty() && width(line + part.strip(), font, size) > width) {
                lines.add(line.strip());
                line = "";
            }
            line += part;
        }
        lines.add(line.strip());
        return new FittedText(List.copyOf(lines), font, size);
    }

    /** The height of one line. */
    float leading() {
        return size * 1.25f;
    }

    double width(String line) throws IOException {
        return width(line, font, size);
    }

    private static double width(String line, PDFont font, float size) throws IOException {
        return font.getStringWidth(line) / 1000 * size;
    }
}
