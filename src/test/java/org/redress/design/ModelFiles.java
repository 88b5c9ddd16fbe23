package org.redress.design;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Sets of model files for the tests: the shipped ones, and a small good set that cases spoil one edit at a time. */
final class ModelFiles {
    static final String COMPLAINT = "processes/complaint.bpmn";
    static final String TRIAGE = "processes/decisions/triage.dmn";
    static final String FORM = "forms/verify-facts.form";

    private ModelFiles() {}

    static Catalogue catalogue() {
        return new Catalogue(
                Map.of(
                        "readSignals", Set.of(Use.EXECUTION_LISTENER),
                        "applyTriage", Set.of(Use.EXECUTION_LISTENER),
                        "recordOutcome", Set.of(Use.EXECUTION_LISTENER),
                        "recordRepair", Set.of(Use.TASK_LISTENER),
                        "raiseEscalation", Set.of(Use.STEP, Use.EXECUTION_LISTENER),
                        "tellQuality", Set.of(Use.STEP, Use.EXECUTION_LISTENER),
                        "readReview", Set.of(Use.STEP, Use.EXECUTION_LISTENER),
                        "closeCase", Set.of(Use.EXECUTION_LISTENER)),
                Map.of("deadlines", Set.of("due"), "escalationClock", Set.of("due"), "stages", Set.of("enter")),
                Vocabulary.GROUPS,
                Vocabulary.MESSAGES,
                Vocabulary.TOPICS,
                Vocabulary.ERRORS,
                Set.of("readReview"));
    }

    /** A small set without fault; a fresh copy each time. */
    static Map<String, byte[]> good() {
        return read(Path.of("src/test/resources/models"));
    }

    static Map<String, byte[]> shipped() {
        return read(Path.of("."));
    }

    static Map<String, byte[]> read(Path root) {
        Map<String, byte[]> set = new TreeMap<>();
        for (String folder : new String[] {"processes", "processes/decisions", "forms"}) {
            Path directory = root.resolve(folder);
            if (Files.isDirectory(directory)) {
                read(directory, folder, set);
            }
        }
        return set;
    }

    private static void read(Path directory, String folder, Map<String, byte[]> set) {
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                set.put(folder + "/" + file.getFileName(), Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Replaces the first occurrence; fails if there is none, so that no case can rot into a good model. */
    static void edit(Map<String, byte[]> set, String path, String from, String to) {
        String text = new String(set.get(path), StandardCharsets.UTF_8);
        int at = text.indexOf(from);
        if (at < 0) {
            throw new IllegalArgumentException(path + " does not contain " + from);
        }
        String spoilt = text.substring(0, at) + to + text.substring(at + from.length());
        set.put(path, spoilt.getBytes(StandardCharsets.UTF_8));
    }
}
