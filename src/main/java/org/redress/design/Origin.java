package org.redress.design;

/**
 * Where an upload comes from.
 *
 * @param name what the sender calls it
 * @param source which tool sent it
 * @param reason why, as the record shall say; may be empty where a tool has no place for it
 */
public record Origin(String name, String source, String reason) {
    /** The source of the files that came with a release, which a newer release may replace. */
    static final String RELEASE = "redress";

    /** The source of files that were saved in a working copy while the server ran. */
    static final String DEVELOPMENT = "development";

    private static final int LONGEST_REASON = 1_000;

    /** A designer's set never passes for a release's, or the next release would be deployed over it. */
    String shownSource() {
        boolean unfit = source == null || source.isBlank() || source.equalsIgnoreCase(RELEASE);
        return unfit ? "designer" : Upload.shortened(source);
    }

    String shownReason() {
        String text = reason == null ? "" : reason.strip();
        return text.length() > LONGEST_REASON ? text.substring(0, LONGEST_REASON) : text;
    }
}
