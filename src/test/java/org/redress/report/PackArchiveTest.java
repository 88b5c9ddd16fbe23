package org.redress.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A pack is whole or no pack at all, and no name leads out of it. */
class PackArchiveTest {
    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final PackArchive archive = new PackArchive(out);

    @Test
    void everyFileStandsInTheListWithItsHash() throws Exception {
        archive.add("a.txt", to -> to.write("one".getBytes(StandardCharsets.UTF_8)));
        archive.add("信/b.txt", to -> to.write('2'));
        var sums = archive.finish();

        var list = unpacked("SHA256SUMS");
        assertThat(new String(list, StandardCharsets.UTF_8))
                .isEqualTo(hash("one") + "  a.txt\n" + hash("2") + "  信/b.txt\n");
        assertThat(sums).isEqualTo(hash(new String(list, StandardCharsets.UTF_8)));
    }

    @Test
    void whatBreaksOffIsNoArchive() throws IOException {
        archive.add("a.txt", to -> to.write(1));
        assertThatThrownBy(() -> archive.add("b.txt", to -> {
                    to.write(2);
                    throw new IOException("the database is gone");
                }))
                .isInstanceOf(IOException.class);

        var file = Files.write(folder.resolve("broken.zip"), out.toByteArray());
        assertThatThrownBy(() -> new ZipFile(file.toFile()).close()).isInstanceOf(ZipException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "cup.jpg, 001-cup.jpg",
        "../../etc/passwd, 001-passwd",
        "C:\\\\Windows\\\\evil.exe, 001-evil.exe",
        "破损 照片.png, 001-破损_照片.png",
        "a\u202Egpj.exe, 001-a_gpj.exe",
        "..., 001-...",
    })
    void namesOfPeopleLeadNowhere(String given, String packed) {
        assertThat(PackNames.of(1, given)).isEqualTo(packed);
    }

    @Test
    void aLongNameKeepsItsEnding() {
        assertThat(PackNames.of(12, "x".repeat(300) + ".docx"))
                .hasSize(64)
                .startsWith("012-x")
                .endsWith(".docx");
    }

    private byte[] unpacked(String name) throws IOException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry())
                if (entry.getName().equals(name)) return zip.readAllBytes();
        }
        throw new AssertionError(name + " is not in the archive");
    }

    private static String hash(String text) throws Exception {
        var sha = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(sha);
    }
}
