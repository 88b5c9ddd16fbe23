package org.redress.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redress.common.CaseNumber;
import org.redress.common.Person;
import org.redress.common.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;

/** The answers that agents put in: kept in versions, judged when they are kept, and filled in for a case. */
@SpringBootTest(classes = MessageWorld.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
class CannedAnswerBookTest {
    private static final Person MEI = Person.staff("mei");
    private static final CaseNumber CASE = CaseNumber.of("C-2026-000123");
    private static final Instant PROMISE = Instant.parse("2026-11-22T10:30:00Z");

    @Autowired
    CannedAnswerBook book;

    @Autowired
    CannedAnswerRules rules;

    @Autowired
    CannedAnswerFill fill;

    @Autowired
    JdbcTemplate sql;

    private static CannedText text(String english) {
        return new CannedText("Title", "标题", english, "您好，案件 {case} 正在处理。");
    }

    private CannedAnswer added(String english) {
        return book.add(MEI, text(english));
    }

    private List<String> texts(UUID id) {
        return book.current().stream()
                .filter(answer -> answer.id().equals(id))
                .map(CannedAnswer::textEn)
                .toList();
    }

    @Test
    void whatIsShippedKeepsToTheRules() {
        var shipped = book.current().stream()
                .filter(answer -> answer.changedBy().equals("system"))
                .toList();

        assertThat(shipped).isNotEmpty().allSatisfy(answer -> rules.require(answer.text()));
    }

    @Test
    void ofManyVersionsTheLastAreReadAndOfWhatIsRemovedNone() {
        var kept = added("Version 1");
        for (int seen = 1; seen < 5; seen++) book.change(kept.id(), MEI, seen, text("Version " + (seen + 1)));
        var gone = added("Gone");
        book.remove(gone.id(), MEI, null);

        var last = book.lastVersions(3);

        assertThat(last.get(kept.id())).extracting(CannedAnswer::version).containsExactly(5, 4, 3);
        assertThat(last).doesNotContainKey(gone.id());
    }

    @Test
    void everyChangeIsAVersionAndTheLastOneCanBeTakenBack() {
        var first = added("One");
        book.change(first.id(), MEI, 1, text("Two"));
        assertThat(texts(first.id())).containsExactly("Two");

        book.undo(first.id(), MEI, 2);
        assertThat(texts(first.id())).containsExactly("One");
        assertThat(book.versions(first.id())).extracting(CannedAnswer::version).containsExactly(3, 2, 1);

        book.remove(first.id(), MEI, 3);
        assertThat(texts(first.id())).isEmpty();
        book.undo(first.id(), MEI, null);
        assertThat(texts(first.id())).containsExactly("One");
    }

    @Test
    void whatWasOnlyAddedIsTakenBackByRemovingIt() {
        var added = added("Only added");

        assertThat(book.undo(added.id(), MEI, 1).removed()).isTrue();
        assertThat(texts(added.id())).isEmpty();
    }

    @Test
    void ofTwoWhoChangeTheSameVersionTheSecondIsTold() {
        var first = added("One");
        book.change(first.id(), MEI, 1, text("Two"));

        assertThatThrownBy(() -> book.change(first.id(), Person.staff("li"), 1, text("Also two")))
                .asInstanceOf(type(Refusal.class))
                .satisfies(refusal -> assertThat(refusal.status()).isEqualTo(409));
        assertThat(texts(first.id())).containsExactly("Two");
    }

    @Test
    void ofTwoWhoTakeTheSameChangeBackTheSecondDoesNotBringItAgain() {
        var first = added("One");
        book.change(first.id(), MEI, 1, text("Two"));
        book.undo(first.id(), MEI, 2);

        assertThatThrownBy(() -> book.undo(first.id(), Person.staff("li"), 2)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> book.remove(first.id(), Person.staff("li"), 2)).isInstanceOf(Refusal.class);
        assertThat(texts(first.id())).containsExactly("One");
    }

    @Test
    void everyChangeIsOnRecordWithoutItsWords() {
        var added = added("Words that are not on record");

        var entry = sql.queryForMap(
                "select who, new_values from redress.audit_entry where action = 'CANNED_ANSWER_ADDED' and new_values like ?",
                "%" + added.id() + "%");
        assertThat(entry.get("who")).isEqualTo("mei");
        assertThat(entry.get("new_values").toString()).doesNotContain("Words that");
    }

    @ParameterizedTest
    @CsvSource({
        "Dear {name}, unknown-place",
        "Dear {order, unknown-place",
        "Dear order}, unknown-place",
        "There is nothing we can do., tone-refused",
        "Change your review and we pay you 10., benefit-for-review"
    })
    void whatCouldNotBeSentIsNotKept(String english, String code) {
        assertThatThrownBy(() -> added(english))
                .asInstanceOf(type(Refusal.class))
                .satisfies(refusal -> {
                    assertThat(refusal.code()).isEqualTo(code);
                    assertThat(refusal.pointer()).isEqualTo("/textEn");
                });
    }

    @Test
    void aCaseIsPutInInTheLanguageOfItsCustomer() {
        var id = added("Dear {customer}, case {case}, order {order}.\nUntil {promise}.")
                .id();
        var about = new CannedAnswerFill.About(CASE, "Li\nWei {case}", "8817", PROMISE);

        assertThat(ready(id, about, Locale.ENGLISH))
                .isEqualTo("Dear Li Wei {case}, case C-2026-000123, order 8817.\n"
                        + "Until 22 November 2026, 18:30 (China Standard Time).");
        assertThat(ready(id, about, Locale.SIMPLIFIED_CHINESE)).isEqualTo("您好，案件 C-2026-000123 正在处理。");
    }

    @Test
    void aLineWithoutItsValueDisappearsAndAnEmptyAnswerIsNotOffered() {
        var about = new CannedAnswerFill.About(CASE, " ", null, null);

        assertThat(ready(added("We look into it.\nUntil {promise}.").id(), about, Locale.ENGLISH))
                .isEqualTo("We look into it.");
        assertThat(ready(added("Your order is {order}.").id(), about, Locale.ENGLISH))
                .isNull();
    }

    private String ready(UUID id, CannedAnswerFill.About about, Locale to) {
        return fill.ready(about, to, Locale.ENGLISH).stream()
                .filter(answer -> answer.id().equals(id))
                .map(CannedAnswerFill.Ready::text)
                .findFirst()
                .orElse(null);
    }
}
