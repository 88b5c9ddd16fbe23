package org.redress.story;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** An evidence pack as its reader has it on the disk. */
final class UnpackedEvidence {
    private final Map<String, byte[]> files = new LinkedHashMap<>();

    UnpackedEvidence(byte[] zip) {
        try (var pack = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var file = pack.getNextEntry(); file != null; file = pack.getNextEntry())
                files.put(file.getName(), pack.readAllBytes());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    List<String> names() {
        return List.copyOf(files.keySet());
    }

    byte[] bytes(String name) {
        if (!files.containsKey(name)) throw new AssertionError(name + " is not among " + names());
        return files.get(name);
    }

    String text(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    PDDocument document(String name) {
        try {
            return Loader.loadPDF(bytes(name));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** All that a reader can find: of documents their words, without the ends of lines that a page makes. */
    String words() {
        var words = new StringBuilder();
        for (var name : names())
            words.append(name).append('\n').append(words(name)).append('\n');
        return words.toString();
    }

    String words(String name) {
        if (name.endsWith(".xlsx")) return sheets(bytes(name));
        if (!name.endsWith(".pdf")) return text(name);
        try (var document = document(name)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", "");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Its parts are written without their sizes, which only a file that can be searched makes up for. */
    private static String sheets(byte[] book) {
        try {
            var place = Files.write(Files.createTempFile("book", ".xlsx"), book);
            try (var parts = new ZipFile(place.toFile())) {
                var words = new StringBuilder();
                for (var part : Collections.list(parts.entries()))
                    words.append(new String(parts.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8));
                return words.toString();
            } finally {
                Files.delete(place);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** What {@code sha256sum -c} would complain about. */
    List<String> changed() {
        return text("SHA256SUMS")
                .lines()
                .filter(line -> !line.substring(0, 64).equals(hash(bytes(line.substring(66)))))
                .toList();
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
