package org.redress.design;

import static org.redress.design.BadModel.edit;
import static org.redress.design.BadModel.file;
import static org.redress.design.ModelFiles.COMPLAINT;
import static org.redress.design.ModelFiles.FORM;
import static org.redress.design.ModelFiles.TRIAGE;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Files that are refused before anybody looks into them as models. */
final class BadFiles {
    private static final String DEADLINES = "processes/decisions/deadlines.dmn";
    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
    private static final String LAUGHS =
            XML + "\n<!DOCTYPE lolz [<!ENTITY lol \"lol\"><!ENTITY lol2 \"&lol;&lol;&lol;&lol;\">"
                    + "<!ENTITY lol3 \"&lol2;&lol2;&lol2;&lol2;\">]>\n<definitions>&lol3;</definitions>";

    private BadFiles() {}

    static Stream<BadModel> cases() {
        return Stream.of(
                edit("DOCTYPE", COMPLAINT, XML, XML + "<!DOCTYPE definitions>", Rule.DOCTYPE),
                edit(
                        "DOCTYPE of a table",
                        TRIAGE,
                        XML,
                        XML + "<!DOCTYPE definitions SYSTEM \"file:///etc/passwd\">",
                        Rule.DOCTYPE),
                file("billion laughs", "processes/laughs.bpmn", LAUGHS, Rule.DOCTYPE),
                edit("processing instruction", COMPLAINT, XML, XML + "<?xml-stylesheet href=\"x\"?>", Rule.INSTRUCTION),
                file("50 MB", "processes/big.bpmn", new byte[50_000_000], Rule.FILE_TOO_BIG),
                file("no XML", "processes/broken.bpmn", "<definitions>", Rule.NOT_XML),
                file("empty file", "processes/empty.bpmn", "", Rule.NOT_XML),
                file(
                        "UTF-16",
                        "processes/wide.bpmn",
                        "<definitions/>".getBytes(StandardCharsets.UTF_16),
                        Rule.NOT_UTF8),
                file(
                        "wide characters without a mark",
                        "processes/wide.bpmn",
                        "<?xml version=\"1.0\"?><definitions/>".getBytes(StandardCharsets.UTF_16BE),
                        Rule.NOT_UTF8),
                file(
                        "form in wide characters",
                        "forms/wide.form",
                        "{}".getBytes(StandardCharsets.UTF_16LE),
                        Rule.NOT_UTF8),
                edit("another encoding", COMPLAINT, "encoding=\"UTF-8\"", "encoding=\"ISO-8859-1\"", Rule.NOT_UTF8),
                file("CMMN", "processes/case.cmmn", "<definitions/>", Rule.FILE_TYPE),
                file("script file", "processes/x.groovy", "1", Rule.FILE_TYPE),
                file("class file", "processes/x.class", "1", Rule.FILE_TYPE),
                file("way up", "processes/../x.bpmn", "<definitions/>", Rule.FILE_NAME),
                file("absolute", "/processes/x.bpmn", "<definitions/>", Rule.FILE_NAME),
                file("very long name", "processes/" + "a".repeat(100_000) + ".bpmn", "<definitions/>", Rule.FILE_NAME),
                file("backslash", "processes\\x.bpmn", "<definitions/>", Rule.FILE_NAME),
                file("wrong folder", "forms/x.bpmn", "<definitions/>", Rule.FILE_PLACE),
                file(
                        "table named diagram",
                        "processes/x.bpmn",
                        "<definitions xmlns=\"https://www.omg.org/spec/DMN/20191111/MODEL/\"/>",
                        Rule.WRONG_ROOT),
                file("no JSON", "forms/x.form", "{", Rule.NOT_JSON),
                edit(
                        "JSON key twice",
                        FORM,
                        "\"type\": \"default\",",
                        "\"type\": \"default\", \"type\": \"other\",",
                        Rule.NOT_JSON),
                file(
                        "very deep",
                        "processes/deep.bpmn",
                        "<a>".repeat(500) + "</a>".repeat(500),
                        Rule.TOO_MANY_ELEMENTS),
                edit(
                        "10,000 elements",
                        COMPLAINT,
                        "<bpmn:parallelGateway id=\"Gateway_Split\" />",
                        "<bpmn:parallelGateway id=\"Gateway_Split\" />" + ends(10_000),
                        Rule.TOO_MANY_ELEMENTS),
                new BadModel(
                        "more situations than can be tried",
                        BadFiles::manySituations,
                        Rule.TOO_MANY_SITUATIONS.code(),
                        DEADLINES,
                        "Rule_solution"),
                new BadModel(
                        "201 files",
                        set -> IntStream.range(0, 201).forEach(i -> set.put("forms/f" + i + ".form", new byte[0])),
                        Rule.TOO_MANY_FILES.code(),
                        "",
                        ""));
    }

    /** Two more facts with eighty values each. */
    private static void manySituations(Map<String, byte[]> set) {
        var values = IntStream.range(10, 90).mapToObj(i -> "\"" + i + "\"").collect(Collectors.joining(","));
        for (String fact : new String[] {"colour", "size"}) {
            ModelFiles.edit(
                    set,
                    DEADLINES,
                    "<output id=\"Output_deadline\"",
                    "<input id=\"Input_" + fact + "\"><inputExpression><text>" + fact
                            + "</text></inputExpression></input><output id=\"Output_deadline\"");
            ModelFiles.edit(
                    set,
                    DEADLINES,
                    "<outputEntry id=\"Out_1_1\">",
                    "<inputEntry><text>" + values + "</text></inputEntry><outputEntry id=\"Out_1_1\">");
        }
    }

    private static String ends(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "<bpmn:endEvent id=\"Event_Extra" + i + "\"/>")
                .collect(Collectors.joining());
    }
}
