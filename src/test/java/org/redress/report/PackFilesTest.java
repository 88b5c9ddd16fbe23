package org.redress.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redress.audit.AuditEntries;
import org.redress.common.CaseNumber;
import org.redress.story.StoryApp;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.w3c.dom.Element;

/** The machine-readable files of a pack say what the case file says, of every case and of no person. */
class PackFilesTest extends StoryApp {
    private static final List<String> FILES =
            List.of("cases.csv", "deadlines.csv", "cases.xlsx", "log.xes", "log.ocel.json");

    @Autowired
    private List<PackPart> parts;

    @Autowired
    private CaseFileRecords records;

    @Autowired
    private AuditEntries record;

    @Autowired
    private PackRows rows;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private JdbcTemplate sql;

    @TempDir
    private Path folder;

    private final String canary = "canary-" + UUID.randomUUID();

    /** A complaint that was answered late, escalated, verified and offered money for. */
    private String lived(String order) {
        var who = Map.of("name", canary, "email", canary + "@example.com", "language", "en");
        var number = shop().file(Map.of("customer", who, "orderId", order, "subject", canary, "text", canary))
                .body()
                .path("number")
                .asText();
        shop().task(number, "Activity_FirstResponse");
        shop().fire(number, "Event_FirstResponseOverdue");
        shop().verify(number);
        shop().post("agent", "/api/cases/" + number + "/messages", Map.of("direction", "OUT", "text", canary));
        var money = Map.of("remedyKind", "REFUND", "amountMinor", 500, "reasons", "We are sorry. " + canary);
        assertThat(shop().complete("agent", number, "Activity_ProposeSolution", money)
                        .status())
                .isEqualTo(204);
        return number;
    }

    private static PackScope only(String number) {
        return new PackScope(number, null, null, Locale.ENGLISH);
    }

    private byte[] file(String name, PackScope scope) {
        var out = new ByteArrayOutputStream();
        var part = parts.stream().filter(one -> one.name().equals(name)).findFirst();
        try {
            part.orElseThrow().write(scope, out);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return out.toByteArray();
    }

    private List<NamedCsvRecord> csv(String name, PackScope scope) {
        var text = new String(file(name, scope), StandardCharsets.UTF_8).substring(1);
        return CsvReader.builder().ofNamedCsvRecord(text).stream().toList();
    }

    private Element xes(PackScope scope) throws Exception {
        var log = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(file("log.xes", scope)))
                .getDocumentElement();
        XesRules.check(log);
        return log;
    }

    private JsonNode ocel(PackScope scope) throws IOException {
        var log = new ObjectMapper().readTree(file("log.ocel.json", scope));
        OcelRules.check(log);
        return log;
    }

    private List<String> hashes(String number) {
        return record.ofChain(number, 0, 1_000).stream()
                .map(entry -> HexFormat.of().formatHex(entry.hash()))
                .toList();
    }

    @Test
    void rowsAgreeWithTheCaseFile() {
        var number = lived(shop().order(12_800, 1));
        var file = records.of(CaseNumber.of(number), Locale.ENGLISH);

        assertThat(csv("cases.csv", only(number))).singleElement().satisfies(row -> {
            assertThat(row.getField("number")).isEqualTo(number);
            assertThat(row.getField("stage")).isEqualTo(file.facts().stage());
            assertThat(row.getField("order_number")).isEqualTo(file.facts().orderId());
            assertThat(Instant.parse(row.getField("received_at")))
                    .isEqualTo(file.facts().receivedAt());
            assertThat(row.getField("first_response_state")).isEqualTo("MISSED");
            assertThat(row.getField("escalations")).isEqualTo("1");
            assertThat(row.getField("remedy")).isEqualTo("REFUND");
            assertThat(row.getField("remedy_amount")).isEqualTo("5.00");
            assertThat(row.getField("remedy_currency")).isEqualTo("CNY");
            assertThat(row.getField("proposed_by")).isEqualTo("agent");
            assertThat(row.getField("responsibility")).isEqualTo("CARRIER");
            assertThat(row.getField("decided_by")).isEqualTo("agent");
        });
        var deadlines = csv("deadlines.csv", only(number));
        assertThat(deadlines)
                .extracting(row -> row.getField("id") + row.getField("state") + Instant.parse(row.getField("due")))
                .containsExactlyInAnyOrderElementsOf(file.clocks().stream()
                        .map(clock -> clock.id() + clock.state() + clock.due())
                        .toList());
        assertThat(deadlines).anySatisfy(late -> {
            assertThat(late.getField("kind")).isEqualTo("first-response");
            assertThat(late.getField("process")).isEqualTo("complaint");
            assertThat(late.getField("escalation_state")).isEqualTo("WITHDRAWN");
        });
        assertThat(new String(file("cases.xlsx", only(number)), StandardCharsets.ISO_8859_1))
                .startsWith("PK");
    }

    @Test
    void bothLogsHoldTheWholeChainOfACase() throws Exception {
        var number = lived(shop().order(12_800, 1));
        var hashes = hashes(number);
        var trace = XesRules.named(xes(only(number)), "trace").get(0);
        var log = ocel(only(number));

        assertThat(XesRules.value(trace, "concept:name")).isEqualTo(number);
        var events = XesRules.named(trace, "event");
        assertThat(events)
                .extracting(event -> XesRules.value(event, "recordHash"))
                .containsExactlyElementsOf(hashes);
        assertThat(events)
                .extracting(event -> XesRules.value(event, "concept:name"))
                .contains("Complaint received", "Deadline missed: First response");
        assertThat(log.path("events")).hasSize(hashes.size());
        assertThat(types(log))
                .contains("case", "order", "customer", "deadline", "escalation", "letter", "task", "remedy");
        assertThat(linked(log, "DEADLINE_MISSED")).containsExactlyInAnyOrder("case", "deadline");
        assertThat(linked(log, "ESCALATION_RAISED")).containsExactlyInAnyOrder("case", "deadline", "escalation");
        assertThat(linked(log, "COMPLAINT_RECEIVED")).containsExactlyInAnyOrder("case", "order", "customer");
        assertThat(linked(log, "REMEDY_PROPOSED")).containsExactlyInAnyOrder("case", "remedy");
        assertThat(linked(log, "TASK_COMPLETED")).contains("case", "task");
    }

    private static List<String> types(JsonNode log) {
        return log.path("objects").findValuesAsText("type").stream().distinct().toList();
    }

    /** Types of the objects of the first event of this type. */
    private static List<String> linked(JsonNode log, String act) {
        var event = StreamSupport.stream(log.path("events").spliterator(), false)
                .filter(one -> one.path("type").asText().equals(act))
                .findFirst()
                .orElseThrow();
        return event.path("relationships").findValuesAsText("objectId").stream()
                .map(id -> StreamSupport.stream(log.path("objects").spliterator(), false)
                        .filter(object -> object.path("id").asText().equals(id))
                        .findFirst()
                        .orElseThrow()
                        .path("type")
                        .asText())
                .toList();
    }

    @Test
    void noFileTellsWhoItWasOrWhatAnybodyWrote() throws IOException {
        var number = lived(shop().order(12_800, 1));
        for (var name : FILES) {
            var bytes = file(name, only(number));
            var text = new String(name.endsWith("xlsx") ? unzipped(bytes) : bytes, StandardCharsets.UTF_8);
            assertThat(text).as(name).contains(number).doesNotContain(canary).doesNotContain("sha256:");
        }
    }

    private byte[] unzipped(byte[] zip) throws IOException {
        var all = new ByteArrayOutputStream();
        try (var file =
                new ZipFile(Files.write(folder.resolve("book.xlsx"), zip).toFile())) {
            for (var entry : Collections.list(file.entries()))
                file.getInputStream(entry).transferTo(all);
        }
        return all.toByteArray();
    }

    @Test
    void aPeriodHoldsTheCasesReceivedInItAndEachOrderOnce() throws Exception {
        var order = shop().order(12_800, 1);
        var first = shop().file(Map.of("orderId", order, "subject", "Cup", "text", "My cup is late."));
        var second = shop().file(Map.of("orderId", order, "subject", "Cup", "text", "My cup is still late."));
        var numbers = List.of(
                first.body().path("number").asText(),
                second.body().path("number").asText());
        var begin = received(numbers.get(0));
        var end = received(numbers.get(1));

        var both = new PackScope(null, begin, end.plusNanos(1_000), Locale.SIMPLIFIED_CHINESE);
        assertThat(csv("cases.csv", both))
                .extracting(row -> row.getField("number"))
                .containsSubsequence(numbers);
        assertThat(XesRules.named(xes(both), "trace")).hasSizeGreaterThan(1);
        var log = ocel(both);
        assertThat(log.path("objects").findValuesAsText("id"))
                .containsOnlyOnce("order-" + order)
                .containsAll(numbers);
        assertThat(csv("cases.csv", new PackScope(null, begin, end, Locale.ENGLISH)))
                .extracting(row -> row.getField("number"))
                .contains(numbers.get(0))
                .doesNotContain(numbers.get(1));
        assertThat(csv("cases.csv", new PackScope(null, end, end, Locale.ENGLISH)))
                .isEmpty();
    }

    private Instant received(String number) {
        return sql.queryForObject(
                        "select received_at from redress.case_file where number = ?", java.sql.Timestamp.class, number)
                .toInstant();
    }

    @Test
    void pagesLeaveOutNoCaseAndRepeatNone() {
        for (int each = 0; each < 3; each++) shop().complaint("One of several");
        var small = new PackPages(rows, transactions, 2);
        var found = new ArrayList<String>();
        for (var page : small.of(new PackScope(null, null, null, Locale.ENGLISH), Arrays::asList)) found.addAll(page);

        assertThat(found)
                .containsExactlyElementsOf(sql.queryForList(
                        "select number from redress.case_file order by received_at, number", String.class));
    }
}
