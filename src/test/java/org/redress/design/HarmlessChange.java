package org.redress.design;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A change that a designer may well make to the shipped models, and that the check must not take offence at. */
record HarmlessChange(String name, String edits) {
    private static final Path CHANGES = Path.of("src/test/resources/models/harmless-changes.txt");
    private static final Pattern CASE = Pattern.compile("# (.+)\n((?:in   .+\nfind .+\nput.*\n)+)");

    static Stream<HarmlessChange> all() {
        try {
            return CASE.matcher(Files.readString(CHANGES)).results().map(HarmlessChange::read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static HarmlessChange read(MatchResult found) {
        return new HarmlessChange(found.group(1), found.group(2));
    }

    void apply(Map<String, byte[]> set) {
        BadModel.edit(set, edits);
    }

    /** The same files as another editor saves them: Windows line ends, another prefix for the same namespace. */
    static void savedElsewhere(Map<String, byte[]> set) {
        set.replaceAll((path, bytes) -> path.endsWith(".form")
                ? bytes
                : new String(bytes, StandardCharsets.UTF_8)
                        .replace("\n", "\r\n")
                        .replace("bpmn:", "b:")
                        .replace("xmlns:bpmn=", "xmlns:b=")
                        .getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return name;
    }
}
