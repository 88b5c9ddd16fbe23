package org.redress.design;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Files somebody sent, under our relative names, and the set they make together with what is in force. */
final class Upload {
    private static final Map<String, String> FOLDERS =
            Map.of("bpmn", "processes/", "dmn", "processes/decisions/", "form", "forms/");

    private final Map<String, byte[]> files = new TreeMap<>();

    /** Takes names as a Modeler sends them (file names) or ours (relative paths); odd ones stay odd and are refused. */
    Upload(Map<String, byte[]> sent) {
        sent.forEach((name, bytes) -> files.put(placed(name), bytes));
    }

    private static String placed(String name) {
        String folder = FOLDERS.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "");
        return name.startsWith(folder) ? name : folder + name;
    }

    Map<String, byte[]> completedBy(Map<String, byte[]> current) {
        Map<String, byte[]> whole = new TreeMap<>(current);
        whole.putAll(files);
        return whole;
    }

    List<String> changedFrom(Map<String, byte[]> current) {
        return files.keySet().stream()
                .filter(path -> !Arrays.equals(files.get(path), current.get(path)))
                .toList();
    }

    /** SHA-256 of each file, for the record of acts; names shortened, and no more files than a set may have. */
    Map<String, String> digests() {
        Map<String, String> digests = new TreeMap<>();
        files.entrySet().stream()
                .limit(FileRules.MAX_FILES)
                .forEach(file -> digests.put(shortened(file.getKey()), digest(file.getValue())));
        return digests;
    }

    Map<String, byte[]> files() {
        return files;
    }

    /** One digest of some files with their names. */
    static String digest(Map<String, byte[]> files) {
        StringBuilder lines = new StringBuilder();
        new TreeMap<>(files)
                .forEach((path, bytes) ->
                        lines.append(path).append(' ').append(digest(bytes)).append('\n'));
        return digest(lines.toString().getBytes(StandardCharsets.UTF_8));
    }

    static String shortened(String text) {
        return text.length() > 80 ? text.substring(0, 80) : text;
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
