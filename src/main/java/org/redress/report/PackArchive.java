package org.redress.report;

import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A ZIP that is written as it grows, with the SHA-256 of every file in {@code SHA256SUMS}. What breaks off has no end
 * that a reader would accept: only {@link #finish} writes it, and nothing closes the stream. Memory grows by less than
 * half a kilobyte for each file, whatever its size.
 */
public final class PackArchive {
    public static final String SUMS = "SHA256SUMS";

    /** Writes one file; never closes the stream. */
    public interface Content {
        void write(OutputStream out) throws IOException;
    }

    private final ZipOutputStream zip;
    private final ByteArrayOutputStream sums = new ByteArrayOutputStream();

    public PackArchive(OutputStream out) {
        zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    }

    /** Adds a file by its whole name; every name comes once. */
    public void add(String name, Content content) throws IOException {
        var sum = HexFormat.of().formatHex(written(name, content));
        sums.writeBytes((sum + "  " + name + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** Ends the archive with the list of hashes; its own hash, in hex, stands for all that was packed. */
    public String finish() throws IOException {
        var sum = written(SUMS, sums::writeTo);
        zip.finish();
        zip.flush();
        return HexFormat.of().formatHex(sum);
    }

    private byte[] written(String name, Content content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        var hashed = new Hashed(zip);
        content.write(hashed);
        zip.closeEntry();
        return hashed.sha.digest();
    }

    /** Hashes what passes; its end is not the archive's end. */
    private static final class Hashed extends FilterOutputStream {
        private final MessageDigest sha;

        Hashed(OutputStream out) {
            super(out);
            try {
                sha = MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException("Every Java has SHA-256", impossible);
            }
        }

        @Override
        public void write(int one) throws IOException {
            out.write(one);
            sha.update((byte) one);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
            sha.update(bytes, from, length);
        }

        /** The deflater gathers more before it passes anything on. */
        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
