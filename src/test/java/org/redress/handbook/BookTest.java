package org.redress.handbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.design.Handbook;

/** The shipped handbook leaves nothing out: every element is documented with its source, in both languages. */
class BookTest {
    private static final Path CHINESE = Path.of("src/main/resources/handbook_zh_CN.properties");

    private static final Pattern CODE = Pattern.compile(
            "\\b(?:[A-Z][a-z]+[A-Z]\\w+|[A-Z]{4,}|[A-Z]+_[A-Z_]+|\\w+_\\w+|[a-z]+-[a-z]+(?:-[a-z]+)* (?:row|行))\\b|\\bnot\\(");

    private static Book book(String language) throws IOException {
        return BookMaking.of(ModelFolder.read(Path.of(".")), Locale.forLanguageTag(language));
    }

    private static Stream<Book.Element> elements(Book book) {
        return book.chapters().stream().flatMap(chapter -> chapter.elements().stream());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-CN"})
    void everyElementOfEveryProcessIsDocumentedWithItsSource(String language) throws IOException {
        var book = book(language);

        assertThat(elements(book).map(Book.Element::anchor)).containsExactlyInAnyOrderElementsOf(drawn());
        assertThat(elements(book)).allSatisfy(element -> {
            assertThat(element.name()).as(element.anchor()).isNotBlank();
            assertThat(element.what()).as(element.anchor()).isNotBlank().doesNotContain("??");
            assertThat(element.source()).as(element.anchor()).isNotBlank();
        });
        assertThat(book.chapters()).hasSize(10).allSatisfy(chapter -> {
            assertThat(chapter.what()).isNotBlank();
            assertThat(chapter.source()).as(chapter.id()).isNotBlank();
            assertThat(chapter.sheets()).isNotEmpty();
        });
    }

    /** What people and programs do is written about by a person; only events and gateways are told by how they are drawn. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-CN"})
    void everyStepHasASourceOfItsOwn(String language) throws IOException {
        var steps = elements(book(language))
                .filter(element -> element.id().startsWith("Activity_"))
                .toList();

        assertThat(steps).hasSizeGreaterThan(200).allSatisfy(step -> assertThat(step.sourceOf())
                .as(step.anchor())
                .isEmpty());
    }

    private static List<String> drawn() throws IOException {
        var drawn = new ArrayList<String>();
        try (var files = Files.list(Path.of("processes"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".bpmn")).toList()) {
                var model = Bpmn.readModelFromFile(file.toFile());
                var process =
                        model.getModelElementsByType(Process.class).iterator().next();
                model.getModelElementsByType(FlowNode.class)
                        .forEach(node -> drawn.add(process.getId() + "." + node.getId()));
            }
        }
        return drawn;
    }

    @Test
    void nothingIsLeftInEnglishForAChineseReader() throws IOException {
        var book = book("zh-CN");

        assertThat(elements(book)).allSatisfy(element -> {
            assertThat(element.what()).as(element.anchor()).containsPattern("\\p{IsHan}");
            assertThat(element.fields())
                    .allSatisfy(field -> assertThat(field.label()).containsPattern("\\p{IsHan}"));
        });
        assertThat(book.deadlines().stream().flatMap(due -> due.times().stream()))
                .isNotEmpty()
                .allSatisfy(time -> assertThat(time.source()).containsPattern("\\p{IsHan}"));
        assertThat(book.tables()).allSatisfy(table -> {
            assertThat(Stream.concat(table.inputs().stream(), table.outputs().stream()))
                    .allSatisfy(column -> assertThat(column).containsPattern("\\p{IsHan}"));
            assertThat(table.about()).as(table.id()).containsPattern("\\p{IsHan}");
            assertThat(table.lines())
                    .allSatisfy(line -> assertThat(line.source()).as(table.id()).containsPattern("\\p{IsHan}"));
        });
    }

    @Test
    void sentencesInChineseFollowAtOnce() throws IOException {
        assertThat(elements(book("zh-CN")).map(Book.Element::what)).noneMatch(what -> what.contains("。 "));
    }

    /** Ids stand beside the names of what they are the ids of, nowhere else. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-CN"})
    void noCodeStandsWhereWordsBelong(String language) throws IOException {
        var book = book(language);
        var told = Stream.of(
                        elements(book)
                                .flatMap(one -> Stream.of(
                                        one.what(), one.source(), one.calls().name())),
                        elements(book).map(one -> one.decides().name()),
                        book.tables().stream().map(Book.Table::about),
                        book.tables().stream()
                                .flatMap(table -> table.lines().stream().map(Book.Line::source)),
                        book.tables().stream()
                                .flatMap(table -> table.lines().stream().flatMap(line -> line.cells().stream())))
                .flatMap(texts -> texts);

        assertThat(told).isNotEmpty().allSatisfy(text -> assertThat(text.replaceAll("SAMR|CAPA|CNY", ""))
                .doesNotContainPattern(CODE));
    }

    @Test
    void theTimesOfARowStandWhereItIsNamed() throws IOException {
        assertThat(what(book("en"), "ask-customer.Event_CustomerSilent"))
                .endsWith("did not answer within 7 days (deadline “Customer to answer”).");
        assertThat(what(book("zh-CN"), "escalation.Event_Undecided")).endsWith("未在 2 小时或 4 小时（时限“升级决定”）内裁定。");
        assertThat(what(book("en"), "ask-customer.Event_CustomerAnswered"))
                .isEqualTo("Comes with the message “Customer answered”.");
    }

    private static String what(Book book, String anchor) {
        return elements(book)
                .filter(one -> one.anchor().equals(anchor))
                .map(Book.Element::what)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theChineseSaysNothingAboutWhatIsNotThere() throws IOException {
        var chinese = new Properties();
        try (var file = Files.newBufferedReader(CHINESE)) {
            chinese.load(file);
        }
        var told = new TreeSet<String>();
        var book = Handbook.of(ModelFolder.read(Path.of(".")));
        book.chapters().forEach(chapter -> {
            told.add(chapter.id() + "." + chapter.id());
            chapter.elements().forEach(element -> told.add(chapter.id() + "." + element.id()));
        });
        book.tables().forEach(table -> {
            told.add("table." + table.id());
            table.rows().forEach(row -> told.add("table." + table.id() + "." + row.id()));
            table.inputs().forEach(column -> told.add("column." + column.fact()));
            table.outputs().forEach(column -> told.add("column." + column.fact()));
        });

        assertThat(told).containsAll(chinese.stringPropertyNames());
    }

    @Test
    void theFirstResponseIsToldWithItsTimesAndItsEscalation() throws IOException {
        var complaint = book("en").chapters().get(0);
        var order = complaint.elements().stream().map(Book.Element::id).toList();
        var response = complaint.elements().get(order.indexOf("Activity_FirstResponse"));

        assertThat(order.get(0)).isEqualTo("StartEvent_ComplaintReceived");
        assertThat(order.subList(order.indexOf("Activity_FirstResponse"), order.size()))
                .startsWith("Activity_FirstResponse", "Event_FirstResponseOverdue", "Event_FirstResponseEscalated");
        assertThat(order.indexOf("Activity_Improve")).isGreaterThan(order.indexOf("Activity_FindSolution"));
        assertThat(response.people()).containsExactly("the group of the case");
        assertThat(response.letters()).containsExactly("Answer");
        assertThat(response.fields()).isNotEmpty();
        assertThat(response.dues()).singleElement().satisfies(due -> {
            assertThat(due.times()).extracting(Book.Time::amount).contains("10 min", "30 min", "2 h", "1 working day");
            assertThat(due.times().get(0).missed()).isEqualTo("escalated to supervisors (level 1)");
        });
        assertThat(complaint
                        .elements()
                        .get(order.indexOf("Event_FirstResponseEscalated"))
                        .source())
                .startsWith("S4: urgent");
        assertThat(response.ways()).extracting(Book.Way::anchor).containsExactly("complaint.Gateway_Kind");
    }

    @Test
    void aDrawingNamesItsElementsInTheLanguageOfTheReader() throws IOException {
        var sheets = book("zh-CN").chapters().get(0).sheets();

        assertThat(sheets).hasSize(5);
        assertThat(sheets.get(0).svg())
                .startsWith("<svg")
                .endsWith("</svg>")
                .contains("href=\"#complaint.Activity_FirstResponse\"", ">首次答复<")
                .doesNotContain("style=", "NaN");
    }

    @Test
    void namesAreBrokenToTheWidth() {
        assertThat(TextLines.of("Give first response", 80)).containsExactly("Give first", "response");
        assertThat(TextLines.of("是否危及人身安全？", 60)).containsExactly("是否危及人", "身安全？");
        assertThat(TextLines.of("", 60)).isEmpty();
    }
}
