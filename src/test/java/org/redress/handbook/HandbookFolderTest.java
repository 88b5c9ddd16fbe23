package org.redress.handbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The handbook that can be handed on: pages without a server. */
class HandbookFolderTest {
    private static final Pattern LINK = Pattern.compile("href=\"#([^\"]+)\"");
    private static final Pattern PLACE = Pattern.compile(" id=\"([^\"]+)\"");

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    private int run(String... arguments) {
        return HandbookFolder.run(List.of(arguments), new PrintStream(said, true, StandardCharsets.UTF_8));
    }

    @Test
    void isWrittenInBothLanguagesWithEverythingItNeeds() throws IOException {
        assertThat(run(folder.toString())).isZero();

        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("handbook-en.html", "handbook-zh.html", "handbook.css", "tokens.css");
        }
        var english = Files.readString(folder.resolve("handbook-en.html"));
        assertThat(english)
                .contains("lang=\"en\"", "Give first response", "10 min")
                .doesNotContain("??", "th:");
        assertThat(Files.readString(folder.resolve("handbook-zh.html")))
                .contains("lang=\"zh-CN\"", "首次答复", "10 分钟")
                .doesNotContain("??", "th:");
        var places = new TreeSet<>(
                PLACE.matcher(english).results().map(found -> found.group(1)).toList());
        assertThat(LINK.matcher(english).results().map(found -> found.group(1)))
                .isNotEmpty()
                .allMatch(places::contains);
    }

    @Test
    void tellsTheFilesOfADesignersFolder() throws IOException {
        assertThat(run(folder.toString(), ".")).isZero();
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("handbook-en.html");
    }

    @Test
    void saysHowItIsCalled() {
        assertThat(run()).isEqualTo(2);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("handbook <folder>");
    }
}
