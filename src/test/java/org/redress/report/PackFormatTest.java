package org.redress.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redress.common.Channel;
import org.redress.complaint.RemedySought;
import org.redress.deadline.DeadlineState;
import org.redress.returns.ReturnReason;
import org.redress.verification.Responsibility;
import org.redress.verification.Verdict;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** What hostile values become in each format of a pack: a file that every reader of the format reads. */
class PackFormatTest {
    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");
    private static final List<PackColumn> COLUMNS = List.of(
            PackColumn.text("about"),
            PackColumn.code("kind", "kind."),
            PackColumn.time("due"),
            PackColumn.number("round"),
            PackColumn.flag("solved"),
            PackColumn.money("amount", "currency"));

    @TempDir
    private Path folder;

    private static List<List<Map<String, Object>>> hostilePage() {
        return List.of(Hostile.TEXTS.stream().map(PackFormatTest::row).toList());
    }

    private static Map<String, Object> row(String about) {
        var row = new HashMap<String, Object>();
        row.put("about", about);
        row.put("kind", "COMPLAINT");
        row.put("due", Timestamp.from(NOON));
        row.put("round", 1);
        row.put("solved", true);
        row.put("amount", -1250L);
        row.put("currency", "CNY");
        return row;
    }

    private static PackLanguage chinese() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages");
        messages.setDefaultEncoding("UTF-8");
        return new PackLanguage(messages, Locale.SIMPLIFIED_CHINESE, Map.of(), ZoneId.of("Asia/Shanghai"));
    }

    private static Document xml(byte[] content) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(content));
    }

    @Test
    void csvIsReadBackFieldByField() throws IOException {
        var out = new NeverClosed();
        CsvSheet.write(COLUMNS, hostilePage(), out);
        var text = out.toString(StandardCharsets.UTF_8);

        assertThat(text).startsWith("\uFEFF\"about\",\"kind\"").contains("\"\r\n\"");
        var records =
                CsvReader.builder().ofCsvRecord(text.substring(1)).stream().toList();
        assertThat(records).hasSize(Hostile.TEXTS.size() + 1);
        for (int at = 0; at < Hostile.TEXTS.size(); at++)
            assertThat(records.get(at + 1).getFields())
                    .containsExactly(
                            PackText.cell(Hostile.TEXTS.get(at)),
                            "COMPLAINT",
                            "2026-03-02T04:00:00Z",
                            "1",
                            "true",
                            "-12.50");
    }

    @Test
    void xlsxHasTypedCellsInTheShopsZoneAndTheReadersWords() throws Exception {
        var out = new NeverClosed();
        try (var workbook = new Workbook(out, "Redress", "1.0")) {
            new XlsxSheet(workbook, chinese(), "cases", COLUMNS).write(hostilePage());
        }
        var sheet = xml(part(out.toByteArray(), "xl/worksheets/sheet1.xml"));
        var rows = sheet.getElementsByTagName("row");

        assertThat(rows.getLength()).isEqualTo(Hostile.TEXTS.size() + 1);
        assertThat(texts((Element) rows.item(0)))
                .containsExactly("关于", "种类", "到期 (Asia/Shanghai)", "轮次", "客户认为已解决", "时长");
        assertThat(((Element) sheet.getElementsByTagName("pane").item(0)).getAttribute("state"))
                .isEqualTo("frozen");
        assertThat(sheet.getElementsByTagName("f").getLength()).isZero();
        for (int at = 0; at < Hostile.TEXTS.size(); at++) {
            var cells = texts((Element) rows.item(at + 1));
            assertThat(cells.get(0)).isEqualTo(shortened(PackText.cell(Hostile.TEXTS.get(at))));
            assertThat(cells.get(1)).isEqualTo("投诉");
            // Days since 1899-12-30, noon in Shanghai.
            assertThat(Double.parseDouble(cells.get(2))).isEqualTo(46_083.5);
            assertThat(cells.subList(3, 6)).containsExactly("1", "1", "-12.50");
        }
    }

    private static String shortened(String cell) {
        return cell.length() <= 32_767 ? cell : cell.substring(0, 32_766) + "…";
    }

    private static List<String> texts(Element row) {
        var cells = row.getElementsByTagName("c");
        return java.util.stream.IntStream.range(0, cells.getLength())
                .mapToObj(at -> cells.item(at).getTextContent())
                .toList();
    }

    private byte[] part(byte[] zip, String name) throws IOException {
        try (var file =
                new ZipFile(Files.write(folder.resolve("book.xlsx"), zip).toFile())) {
            return file.getInputStream(file.getEntry(name)).readAllBytes();
        }
    }

    /** Codes are for programs; the sheet is read by people. */
    @Test
    void everyCodeOfASheetHasAChineseWord() {
        var codes = Map.ofEntries(
                codes("channel", Channel.values()),
                codes("responsibility", Responsibility.values()),
                codes("verdict", Verdict.values()),
                codes("remedy_sought", RemedySought.values()),
                codes("return_reason", ReturnReason.values()),
                codes("return_decision", "ACCEPT", "REFUSE"),
                codes("inspection", "COMPLETE", "PARTIAL", "DIFFERENT", "DAMAGED", "EMPTY", "LOST"),
                codes("dispute", "ACCEPT", "PARTIAL", "REFUSE"),
                codes("freight_payer", "SHOP", "BUYER", "NOBODY"),
                codes("follow_up", "REACHED", "NOT_REACHED", "REFUSED"),
                codes("publicity", "LOW", "MEDIUM", "HIGH", "CRISIS"),
                codes("review_appeal", "WON", "LOST"),
                codes("legal_hold", "PROPOSED", "HELD", "LIFTING", "LIFTED"),
                codes("eligible_by", "seven-days", "not-intact"),
                codes("first_response_state", DeadlineState.values()));
        for (var column : PackColumns.CASES)
            for (var code : codes.getOrDefault(column.name(), new Object[0]))
                assertThat(chinese().word(column.beside(), code.toString()))
                        .as("%s %s", column.name(), code)
                        .containsPattern("\\p{IsHan}|^App$");
    }

    @Test
    void amountsOfTimeAreSaidInWords() {
        assertThat(chinese().word("span.", "1 wd")).isEqualTo("1 个工作日");
        assertThat(chinese().word("span.", "L1 40 h,L2 46 h")).isEqualTo("L1 40 小时，L2 46 小时");
        assertThat(chinese().word("span.", "external")).containsPattern("\\p{IsHan}");
        assertThat(chinese().word("span.", "50%,75%")).isEqualTo("50%,75%");
    }

    private static Map.Entry<String, Object[]> codes(String column, Object... codes) {
        return Map.entry(column, codes);
    }

    @Test
    void xesKeepsEveryCharacterThatXmlCanCarry() throws Exception {
        var out = new NeverClosed();
        var log = new XesWriter(out);
        log.begin(new PackScope(null, NOON, null, Locale.ENGLISH));
        for (var text : Hostile.TEXTS) {
            log.beginTrace(Map.of("number", text, "kind", "COMPLAINT", "stage", "CLOSED"));
            log.event(PackAct.of(entry(text)), chinese());
            log.endTrace();
        }
        log.end();
        var root = xml(out.toByteArray()).getDocumentElement();

        XesRules.check(root);
        var traces = root.getElementsByTagName("trace");
        for (int at = 0; at < Hostile.TEXTS.size(); at++) {
            var valid = PackText.valid(Hostile.TEXTS.get(at));
            assertThat(XesRules.value((Element) traces.item(at), "concept:name"))
                    .isEqualTo(valid);
            var event = (Element)
                    ((Element) traces.item(at)).getElementsByTagName("event").item(0);
            assertThat(XesRules.value(event, "concept:name")).isEqualTo("时限已错过: 首次答复");
            assertThat(XesRules.value(event, "after.a_b")).isEqualTo(valid);
            assertThat(XesRules.value(event, "after.due")).isEqualTo("2026-03-02T04:00:00Z");
        }
    }

    @Test
    void ocelKeepsThemToo() throws IOException {
        var out = new NeverClosed();
        try (var draft = new OcelDraft()) {
            for (int at = 0; at < Hostile.TEXTS.size(); at++) {
                var text = Hostile.TEXTS.get(at);
                draft.object("o" + at, "case", List.of(new OcelValue("text", text, NOON)), List.of());
                draft.event(
                        "e" + at,
                        "ACT",
                        NOON,
                        List.of(new OcelValue("text", text, null)),
                        List.of(new OcelLink("o" + at, "of")));
            }
            draft.event("mixed", "ACT", NOON, List.of(new OcelValue("text", 7L, null)), List.of());
            draft.copyTo(out);
        }
        var log = new ObjectMapper().readTree(out.toByteArray());

        OcelRules.check(log);
        for (int at = 0; at < Hostile.TEXTS.size(); at++)
            assertThat(log.at("/objects/" + at + "/attributes/0/value").asText())
                    .isEqualTo(PackText.valid(Hostile.TEXTS.get(at)));
    }

    private static PackRows.Entry entry(String text) throws IOException {
        var after = new ObjectMapper()
                .writeValueAsString(
                        Map.of("kind", "first-response", "a b", text, "due", NOON.toString(), "text", "sha256:aa:bb"));
        return new PackRows.Entry(
                "C-2026-000001", 1, "id", NOON, "system", "SYSTEM", "DEADLINE_MISSED", "{}", after, "ab");
    }

    /** A part that closed the stream would end the pack. */
    private static final class NeverClosed extends ByteArrayOutputStream {
        @Override
        public void close() {
            throw new AssertionError("The pack goes on");
        }
    }
}
