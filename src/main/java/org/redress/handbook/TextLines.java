package org.redress.handbook;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Breaks a name into lines that fit a width, as SVG does not: between words, and between Chinese characters. */
final class TextLines {
    private static final Pattern PIECE = Pattern.compile("\\p{IsHan}[，。？！、：；）]*|[^\\s\\p{IsHan}]+\\s*|\\s+");
    private static final double NARROW = 6.2;
    private static final double WIDE = 12;

    private TextLines() {}

    static List<String> of(String name, double width) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        var pieces = PIECE.matcher(name);
        while (pieces.find()) {
            if (!line.isEmpty() && width(line + pieces.group().strip()) > width) {
                lines.add(line.toString().strip());
                line.setLength(0);
            }
            line.append(pieces.group());
        }
        if (!line.isEmpty()) lines.add(line.toString().strip());
        return lines;
    }

    private static double width(String text) {
        return text.codePoints()
                .mapToDouble(sign -> sign < 0x2E80 ? NARROW : WIDE)
                .sum();
    }
}
