package org.redress.design;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One way to spoil the good set, and what the check must say about it. */
record BadModel(String name, Consumer<Map<String, byte[]>> spoil, String rule, String resource, String element) {
    private static final Path CORPUS = Path.of("src/test/resources/models/bad-models.txt");
    private static final Pattern EDIT = Pattern.compile("in   (.+)\nfind (.+)\nput ?(.*)\n");
    private static final Pattern CASE =
            Pattern.compile("# (.+)\n((?:in   .+\nfind .+\nput.*\n)+)finds (\\S+) in (\\S+)(?: at (\\S+))?");

    /** The cases of {@code bad-models.txt}. */
    static Stream<BadModel> corpus() {
        try {
            return CASE.matcher(Files.readString(CORPUS)).results().map(BadModel::read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BadModel read(MatchResult found) {
        Consumer<Map<String, byte[]>> spoil = set -> edit(set, found.group(2));
        String element = found.group(5) == null ? "" : found.group(5);
        return new BadModel(found.group(1), spoil, found.group(3), found.group(4), element);
    }

    /** Makes the edits, written as in the file, one after the other. */
    static void edit(Map<String, byte[]> set, String edits) {
        EDIT.matcher(edits)
                .results()
                .forEach(edit -> ModelFiles.edit(
                        set, edit.group(1), edit.group(2), edit.group(3).strip()));
    }

    static BadModel edit(String name, String path, String from, String to, Rule rule) {
        return new BadModel(name, set -> ModelFiles.edit(set, path, from, to), rule.code(), path, "");
    }

    static BadModel file(String name, String path, String content, Rule rule) {
        return file(name, path, content.getBytes(StandardCharsets.UTF_8), rule);
    }

    static BadModel file(String name, String path, byte[] content, Rule rule) {
        return new BadModel(name, set -> set.put(path, content), rule.code(), path, "");
    }

    @Override
    public String toString() {
        return name;
    }
}
