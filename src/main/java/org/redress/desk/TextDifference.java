package org.redress.desk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;

/** The lines in which two texts differ, in their order; texts of JSON are first written in one way. */
final class TextDifference {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST_PAIRS = 1_000_000;

    /** A line that came or went. */
    public record Line(boolean added, String text) {}

    private TextDifference() {}

    static List<Line> of(String before, String after) {
        var old = lines(before);
        var young = lines(after);
        return (long) old.size() * young.size() > MOST_PAIRS ? asSets(old, young) : inOrder(old, young);
    }

    private static List<String> lines(String text) {
        return (text.startsWith("{") ? pretty(text) : text).lines().toList();
    }

    private static String pretty(String text) {
        try {
            return JSON.readTree(text).toPrettyString();
        } catch (JsonProcessingException plain) {
            return text;
        }
    }

    /** Longest common run of lines, from behind. */
    private static List<Line> inOrder(List<String> old, List<String> young) {
        var same = new int[old.size() + 1][young.size() + 1];
        for (int i = old.size() - 1; i >= 0; i--)
            for (int j = young.size() - 1; j >= 0; j--)
                same[i][j] = old.get(i).equals(young.get(j))
                        ? same[i + 1][j + 1] + 1
                        : Math.max(same[i + 1][j], same[i][j + 1]);
        var lines = new ArrayList<Line>();
        int i = 0;
        int j = 0;
        while (i < old.size() || j < young.size()) {
            if (i < old.size() && j < young.size() && old.get(i).equals(young.get(j))) {
                i++;
                j++;
            } else if (j == young.size() || i < old.size() && same[i + 1][j] >= same[i][j + 1]) {
                lines.add(new Line(false, old.get(i++)));
            } else {
                lines.add(new Line(true, young.get(j++)));
            }
        }
        return lines;
    }

    private static List<Line> asSets(List<String> old, List<String> young) {
        var lines = new ArrayList<Line>();
        missing(old, young).forEach(line -> lines.add(new Line(false, line)));
        missing(young, old).forEach(line -> lines.add(new Line(true, line)));
        return Collections.unmodifiableList(lines);
    }

    private static Iterable<String> missing(List<String> from, List<String> in) {
        var left = new LinkedHashSet<>(from);
        new LinkedHashSet<>(in).forEach(left::remove);
        return left;
    }
}
