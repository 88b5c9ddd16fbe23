package org.redress.desk;

import java.text.NumberFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What a file of a case is, in words, and how a browser may show it. */
@Component("fileWords")
class FileWords {
    private static final Set<String> PICTURES = Set.of("image/png", "image/jpeg", "image/webp");
    private static final String PDF = "application/pdf";
    private static final String VIDEO = "video/mp4";
    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";

    private static final Map<String, String> KINDS = Map.of(
            "image/png",
            "PNG",
            "image/jpeg",
            "JPEG",
            "image/webp",
            "WebP",
            "image/heic",
            "HEIC",
            PDF,
            "PDF",
            VIDEO,
            "MP4",
            "text/plain",
            "TXT",
            OFFICE + "wordprocessingml.document",
            "DOCX",
            OFFICE + "spreadsheetml.sheet",
            "XLSX");

    /** A picture, by the type that was found in its bytes. */
    public boolean isPicture(String mediaType) {
        return PICTURES.contains(mediaType);
    }

    /** A video that browsers play. */
    public boolean isVideo(String mediaType) {
        return VIDEO.equals(mediaType);
    }

    /** Browsers show it by a program of their own, in a window of its own. */
    public boolean isPdf(String mediaType) {
        return PDF.equals(mediaType);
    }

    /** Whatever else a browser might run is only saved. */
    boolean isShown(String mediaType) {
        return isPicture(mediaType) || isVideo(mediaType) || isPdf(mediaType);
    }

    /** The type as people call it; one without a name is called by its own. */
    public String kind(String mediaType) {
        return KINDS.getOrDefault(mediaType, mediaType);
    }

    public String size(int bytes, Locale language) {
        var format = NumberFormat.getNumberInstance(language);
        format.setMaximumFractionDigits(1);
        return bytes < 1_000_000
                ? format.format(Math.ceil(bytes / 1000.0)) + " KB"
                : format.format(bytes / 1e6) + " MB";
    }
}
