package org.redress.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.redress.common.Refusal;
import org.springframework.mock.web.MockMultipartFile;

/** Files that strangers send, by name and content. */
class FileCheckTest {
    private static MockMultipartFile file(String name) {
        return new MockMultipartFile("file", name, null, new byte[0]);
    }

    @Test
    void aNameIsShownWithoutAPathAndWithoutWhatNobodySees() {
        assertThat(List.of(
                        "../../etc/cup.png", "C:\\cups\\cup.png", "cup\u202Egnp.png", "cu\u0085p\u2028.png", "\u200B"))
                .map(name -> FileCheck.nameOf(file(name)))
                .containsExactly("cup.png", "cup.png", "cupgnp.png", "cup.png", "file");
    }

    @Test
    void aLongNameIsCutBetweenLetters() {
        assertThat(FileCheck.nameOf(file("\uD83C\uDF75".repeat(201)))).isEqualTo("\uD83C\uDF75".repeat(200));
    }

    @Test
    void nothingIsNoPictureWhateverItIsCalled() {
        assertThatThrownBy(() -> FileCheck.typeOf(file("cup.png"), 0))
                .isInstanceOfSatisfying(Refusal.class, refused -> {
                    assertThat(refused.code()).isEqualTo("file-empty");
                    assertThat(refused.pointer()).isEqualTo("/file/0");
                });
    }

    private static MockMultipartFile file(String name, byte[] content) {
        return new MockMultipartFile("file", name, null, content);
    }

    private static byte[] unreadable() {
        return new byte[] {1, 2, 3, 4, 5, 6, 7, 0, 9, 10};
    }

    @Test
    void whatIsNamedAsAKindOfFileShowsItInItsFirstBytes() {
        var names = List.of("a.pdf", "a.png", "a.jpg", "a.webp", "a.heic", "a.mp4", "a.docx", "a.xlsx");
        for (String name : names)
            for (byte[] content : List.of("Dear Li Wei".getBytes(StandardCharsets.UTF_8), unreadable()))
                assertThatThrownBy(() -> FileCheck.typeOf(file(name, content), 1))
                        .as(name)
                        .isInstanceOfSatisfying(Refusal.class, refused -> {
                            assertThat(refused.code()).isEqualTo("file-not-its-type");
                            assertThat(refused.pointer()).isEqualTo("/file/1");
                        });
    }

    @Test
    void whatShowsWhatItIsAndTextAreLetIn() {
        assertThat(type("a.pdf", "%PDF-1.4\n")).isEqualTo("application/pdf");
        assertThat(type("a.docx", "PK\u0003\u0004")).endsWith("wordprocessingml.document");
        assertThat(type("a.mp4", "\0\0\0\u0018ftypmp42\0\0\0\0mp42isom")).isEqualTo("video/mp4");
        assertThat(type("a.heic", "\0\0\0\u0018ftypheic\0\0\0\0mif1heic")).isEqualTo("image/heic");
        assertThat(type("a.webp", "RIFF\u0024\0\0\0WEBPVP8 ")).isEqualTo("image/webp");
        assertThat(type("a.txt", "Dear Li Wei")).isEqualTo("text/plain");
        assertThat(FileCheck.typeOf(file("a.txt", "杯子碎了".getBytes(Charset.forName("GBK"))), 0))
                .isEqualTo("text/plain");
        // A picture keeps its own type under the name of another.
        assertThat(type("a.png", "\u00ff\u00d8\u00ff\u00e0")).isEqualTo("image/jpeg");
    }

    private static String type(String name, String bytes) {
        return FileCheck.typeOf(file(name, bytes.getBytes(StandardCharsets.ISO_8859_1)), 0);
    }
}
