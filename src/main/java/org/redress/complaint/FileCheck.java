package org.redress.complaint;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.apache.tika.Tika;
import org.apache.tika.mime.MimeTypes;
import org.redress.common.CaseNumber;
import org.redress.common.Ids;
import org.redress.common.Refusal;
import org.springframework.web.multipart.MultipartFile;

/**
 * Lets in at most ten files of 10 MB of the listed types, judged by their content and not by name: only text has none
 * to be known by. Office files count by name only once their content is a zip, which is as far as detection without parsing
 * can see.
 */
public final class FileCheck {
    private static final int MOST_FILES = 10;
    private static final int MOST_BYTES = 10 * 1024 * 1024;
    private static final int LONGEST_NAME = 200;
    private static final String TEXT = "text/plain";
    private static final Set<String> TYPES = Set.of(
            "image/jpeg",
            "image/png",
            "image/webp",
            "image/heic",
            "application/pdf",
            TEXT,
            "video/mp4",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final Tika TIKA = new Tika();

    /** Too many files, a file that is too large or empty, or of a type nobody listed. */
    static class FileRefused extends Refusal {
        FileRefused(String code, int status, int index, Object... args) {
            super(code, status, "/file/" + index, args);
        }
    }

    private FileCheck() {}

    static List<Attachment> admit(CaseNumber number, List<MultipartFile> files, Instant at) {
        if (files.size() > MOST_FILES) throw new FileRefused("too-many-files", 413, MOST_FILES, MOST_FILES);
        return java.util.stream.IntStream.range(0, files.size())
                .mapToObj(index -> admit(number, files.get(index), index, at))
                .toList();
    }

    /**
     * The type of a file that would be let in, by its content.
     *
     * @param index its place among the files, which a refusal names
     */
    public static String typeOf(MultipartFile file, int index) {
        if (index >= MOST_FILES) throw new FileRefused("too-many-files", 413, MOST_FILES, MOST_FILES);
        if (file.getSize() > MOST_BYTES) throw new FileRefused("file-too-large", 413, index, 10);
        return typeOf(bytes(file), nameOf(file), index);
    }

    /** A name to show, never a path. */
    public static String nameOf(MultipartFile file) {
        return safeName(file.getOriginalFilename());
    }

    private static String typeOf(byte[] content, String name, int index) {
        // Of nothing only the name would count.
        if (content.length == 0) throw new FileRefused("file-empty", 422, index, name);
        var type = TIKA.detect(content, name);
        if (!TYPES.contains(type)) throw new FileRefused("file-type-refused", 415, index, type);
        if (!TEXT.equals(TIKA.detect(name)) && TYPES.contains(TIKA.detect(name)) && !shows(content))
            throw new FileRefused("file-not-its-type", 415, index, name);
        return type;
    }

    /** Whether the first bytes say what it is, as those of every listed type do but of text. */
    private static boolean shows(byte[] content) {
        var seen = TIKA.detect(content);
        return !seen.equals(TEXT) && !seen.equals(MimeTypes.OCTET_STREAM);
    }

    private static Attachment admit(CaseNumber number, MultipartFile file, int index, Instant at) {
        if (file.getSize() > MOST_BYTES) throw new FileRefused("file-too-large", 413, index, 10);
        var content = bytes(file);
        var name = nameOf(file);
        var type = typeOf(content, name, index);
        return new Attachment(Ids.next(), number, name, type, content.length, sha256(content), content, at);
    }

    /** What follows the last separator, without characters that nobody sees or that turn the rest of the name round. */
    private static String safeName(String given) {
        var name = given == null ? "" : given.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]", "");
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .strip();
        if (name.isEmpty()) return "file";
        return name.substring(
                0, name.offsetByCodePoints(0, Math.min(name.codePointCount(0, name.length()), LONGEST_NAME)));
    }

    private static byte[] bytes(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
