package org.redress.customer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Words that the product itself writes to people, in both languages. Whoever calls themselves "Refund" or "谢谢您" cannot be
 * told from them, and must not have them taken out of every text of the shop.
 */
@Component
class CommonWords {
    private static final String[] WRITTEN = {
        "classpath:messages_en.properties", "classpath:messages_zh_CN.properties", "classpath*:letters/*.txt"
    };
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final String text;
    private final Set<String> words;

    CommonWords() {
        text = Arrays.stream(WRITTEN).map(CommonWords::read).collect(Collectors.joining("\n"));
        words = Set.copyOf(Arrays.asList(NO_LETTER.split(text)));
    }

    /** Whether all of a name are such words; one in Chinese characters, whether it stands anywhere among them. */
    boolean has(String name) {
        var said = name.strip().toLowerCase(Locale.ROOT);
        return KnownBy.isHan(said) ? text.contains(said) : words.containsAll(Arrays.asList(NO_LETTER.split(said)));
    }

    private static String read(String files) {
        try {
            var text = new StringBuilder();
            for (var file : new PathMatchingResourcePatternResolver().getResources(files))
                text.append(file.getContentAsString(StandardCharsets.UTF_8)).append('\n');
            return text.toString().toLowerCase(Locale.ROOT);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
