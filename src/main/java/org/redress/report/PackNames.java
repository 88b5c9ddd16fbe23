package org.redress.report;

/** Names of files in a pack: nothing of what people typed can lead out of its folder or mislead a reader. */
final class PackNames {
    private static final int LONGEST = 60;
    private static final int LONGEST_ENDING = 8;

    private PackNames() {}

    /** A place in the order and the last part of a name; all but letters, digits, dots, hyphens and underlines is replaced. */
    static String of(int place, String name) {
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        var clean = new StringBuilder();
        last.codePoints().limit(500).map(PackNames::clean).forEach(clean::appendCodePoint);
        return "%03d-%s".formatted(place, shortened(clean.toString()));
    }

    private static int clean(int letter) {
        boolean plain = Character.isLetterOrDigit(letter) || letter == '.' || letter == '-' || letter == '_';
        return plain && Character.isBmpCodePoint(letter) ? letter : '_';
    }

    /** The ending stays, for it says what the file is opened with. */
    private static String shortened(String name) {
        if (name.length() <= LONGEST) return name;
        int dot = name.lastIndexOf('.');
        var ending = dot > 0 && name.length() - dot <= LONGEST_ENDING ? name.substring(dot) : "";
        return name.substring(0, LONGEST - ending.length()) + ending;
    }
}
