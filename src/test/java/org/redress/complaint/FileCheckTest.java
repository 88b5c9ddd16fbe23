package org.redress.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
}
