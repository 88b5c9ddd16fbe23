package org.redress.handbook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads models, tables and forms from a folder as a designer keeps them. */
final class ModelFolder {
    private static final Map<String, String> KINDS =
            Map.of("processes", ".bpmn", "processes/decisions", ".dmn", "forms", ".form");

    private ModelFolder() {}

    static Map<String, byte[]> read(Path root) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        for (var kind : KINDS.entrySet())
            for (Path file : files(root.resolve(kind.getKey()), kind.getValue()))
                files.put(kind.getKey() + "/" + file.getFileName(), Files.readAllBytes(file));
        return files;
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        if (!Files.isDirectory(folder)) return List.of();
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }
}
