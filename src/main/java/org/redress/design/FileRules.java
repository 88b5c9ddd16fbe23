package org.redress.design;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Which files may be there at all: judged before any of them is parsed. */
final class FileRules {
    static final int MAX_FILES = 200;
    static final int MAX_BYTES = 1_000_000;
    private static final int MAX_NAME = 120;

    private static final Pattern NAME = Pattern.compile("([a-z0-9]+(-[a-z0-9]+)*/)*[a-z0-9]+(-[a-z0-9]+)*\\.[a-z]+");
    private static final Pattern TYPE = Pattern.compile(".*\\.(bpmn|dmn|form)");
    private static final Pattern PLACE =
            Pattern.compile("processes/[^/]+\\.bpmn|processes/decisions/[^/]+\\.dmn|forms/[^/]+\\.form");

    /** Where files of a set lie. */
    static final List<String> FOLDERS = List.of("processes/", "processes/decisions/", "forms/");

    private FileRules() {}

    static boolean isModel(String name) {
        return TYPE.matcher(name).matches();
    }

    static void check(Map<String, byte[]> files, Findings findings) {
        if (files.size() > MAX_FILES) {
            findings.inFile(Rule.TOO_MANY_FILES, "", files.size(), MAX_FILES);
        }
        files.forEach((path, bytes) -> check(path, bytes, findings));
    }

    private static void check(String path, byte[] bytes, Findings findings) {
        if (!TYPE.matcher(path).matches()) {
            findings.inFile(Rule.FILE_TYPE, path, path);
        } else if (path.length() > MAX_NAME || !NAME.matcher(path).matches()) {
            findings.inFile(Rule.FILE_NAME, path, path);
        } else if (!PLACE.matcher(path).matches()) {
            findings.inFile(Rule.FILE_PLACE, path, path);
        }
        if (bytes.length > MAX_BYTES) {
            findings.inFile(Rule.FILE_TOO_BIG, path, bytes.length, MAX_BYTES);
        }
    }
}
