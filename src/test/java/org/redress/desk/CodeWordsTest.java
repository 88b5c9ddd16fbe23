package org.redress.desk;

import static java.util.Locale.ENGLISH;
import static java.util.Locale.SIMPLIFIED_CHINESE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.api.Test;
import org.redress.common.Channel;
import org.redress.common.Tier;
import org.redress.message.PostState;
import org.redress.story.StoryApp;
import org.springframework.beans.factory.annotation.Autowired;

/** Readers of Chinese meet no code of the tables and of the record. */
class CodeWordsTest extends StoryApp {
    private static final Pattern LITERAL = Pattern.compile("\"([^\"]+)\"");
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}|^App$");

    @Autowired
    private CodeWords words;

    @Test
    void everyColumnOfATableHasAChineseName() {
        assertThat(columns().keySet()).hasSizeGreaterThan(60).allSatisfy(column -> assertThat(
                        words.name(column, SIMPLIFIED_CHINESE))
                .containsPattern(CHINESE));
    }

    @Test
    void everyValueOfATableHasAChineseWord() {
        columns().forEach((column, values) -> assertThat(values)
                .as(column)
                .filteredOn(value -> !value.matches("CNY|[L\\d.,% ]+"))
                .allSatisfy(value -> assertThat(words.said(column, value, SIMPLIFIED_CHINESE))
                        .containsPattern(CHINESE)));
    }

    /** What stands between quotation marks in each column, by the variable that the column asks for or gives. */
    private static Map<String, Collection<String>> columns() {
        var columns = new TreeMap<String, Collection<String>>();
        for (File file : Path.of("processes/decisions").toFile().listFiles()) {
            var model = Dmn.readModelFromFile(file);
            for (DecisionTable table : model.getModelElementsByType(DecisionTable.class)) {
                var names = names(table);
                names.forEach(name -> columns.computeIfAbsent(name, first -> new TreeSet<>()));
                for (Rule rule : table.getRules()) {
                    var cells = cells(rule);
                    for (int at = 0; at < names.size(); at++)
                        literals(cells.get(at)).forEach(columns.get(names.get(at))::add);
                }
            }
        }
        return columns;
    }

    private static List<String> names(DecisionTable table) {
        return Stream.concat(
                        table.getInputs().stream().map(CodeWordsTest::question),
                        table.getOutputs().stream().map(Output::getName))
                .toList();
    }

    private static String question(Input input) {
        return input.getInputExpression().getText().getTextContent().strip();
    }

    private static List<String> cells(Rule rule) {
        var cells = new ArrayList<ModelElementInstance>();
        for (InputEntry entry : rule.getInputEntries()) cells.add(entry.getText());
        for (OutputEntry entry : rule.getOutputEntries()) cells.add(entry.getText());
        return cells.stream().map(ModelElementInstance::getTextContent).toList();
    }

    private static Stream<String> literals(String cell) {
        return LITERAL.matcher(cell).results().map(found -> found.group(1));
    }

    @Test
    void whatTheRecordHoldsHasAWord() {
        Stream.of(Tier.values()).forEach(tier -> chinese("tier", tier.name()));
        Stream.of(Channel.values()).forEach(channel -> chinese("channel", channel.name()));
        Stream.of(PostState.values()).forEach(state -> chinese("state", state.name()));
        chinese("verdict", "LIMIT_CONTACT");
        chinese("outcome", "RESOLVED_ACCEPTED");
        assertThat(words.said("calendar", "shop/3", SIMPLIFIED_CHINESE)).isEqualTo("客服（服务时间），第 3 版");
        assertThat(words.said("definition", "complaint:2:7f0c", SIMPLIFIED_CHINESE))
                .isEqualTo("投诉，第 2 版");
        assertThat(words.said("levels", "L1 40 h,L2 46 h", SIMPLIFIED_CHINESE)).isEqualTo("L1 40 小时，L2 46 小时");
        assertThat(words.said("amount", "1 wd", ENGLISH)).isEqualTo("1 working day");
        assertThat(words.said("verdict", "LIMIT_CONTACT", ENGLISH)).isEqualTo("limit contact");
    }

    private void chinese(String key, String value) {
        assertThat(words.said(key, value, SIMPLIFIED_CHINESE)).as(value).containsPattern(CHINESE);
    }
}
