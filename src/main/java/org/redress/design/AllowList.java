package org.redress.design;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The elements and attributes that models may use, read from {@code allowed.txt}. */
final class AllowList {
    private final Map<String, Set<String>> attributes;

    private AllowList(Map<String, Set<String>> attributes) {
        this.attributes = attributes;
    }

    static AllowList shipped() {
        try (InputStream in = AllowList.class.getResourceAsStream("allowed.txt")) {
            return of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static AllowList of(String text) {
        return new AllowList(text.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split(" "))
                .collect(Collectors.toMap(
                        words -> words[0],
                        words -> Set.copyOf(Arrays.asList(words).subList(1, words.length)))));
    }

    boolean element(String name) {
        return attributes.containsKey(name);
    }

    boolean attribute(String element, String attribute) {
        return attributes.getOrDefault(element, Set.of()).contains(attribute);
    }
}
