package org.redress.desk;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import org.apache.fontbox.ttf.CmapSubtable;

/**
 * Which shape a letter has, and which letter a shape is. Where a font draws two alike, such as 子 and the Kangxi radical
 * ⼦, the shape is the letter that people write: else nobody could search for the words of a document or copy them.
 */
final class UnifiedLetters extends CmapSubtable {
    private final CmapSubtable given;

    UnifiedLetters(CmapSubtable given) {
        this.given = given;
        setPlatformId(given.getPlatformId());
        setPlatformEncodingId(given.getPlatformEncodingId());
    }

    @Override
    public int getGlyphId(int letter) {
        return given.getGlyphId(letter);
    }

    @Override
    public List<Integer> getCharCodes(int shape) {
        var letters = given.getCharCodes(shape);
        if (letters == null || letters.size() < 2) return letters;
        return letters.stream()
                .sorted(Comparator.comparing(letter -> !isPlain(letter)))
                .toList();
    }

    private static boolean isPlain(int letter) {
        return Normalizer.isNormalized(Character.toString(letter), Normalizer.Form.NFKC);
    }
}
