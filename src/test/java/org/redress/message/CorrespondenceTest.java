package org.redress.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.common.CaseNumber;
import org.redress.common.Channel;
import org.redress.common.Person;
import org.redress.customer.KeptApart;
import org.redress.deadline.Deadline;
import org.redress.deadline.DeadlineState;
import org.redress.deadline.DeadlineWarned;
import org.redress.deadline.Nature;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.IllegalTransactionStateException;

/** Without a mail server: every letter is kept. */
@SpringBootTest(classes = MessageWorld.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
class CorrespondenceTest {

    private static final Person CUSTOMER = Person.customer("0190a1b2-0000-7000-8000-000000000001");

    @Autowired
    MessageStory story;

    @Autowired
    Correspondence correspondence;

    @Autowired
    MessageWorld.Delivered delivered;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    HandClock clock;

    @Autowired
    JdbcTemplate sql;

    private CaseNumber number;

    @BeforeEach
    void openCase() {
        number = story.openCase();
        delivered.letters.clear();
    }

    @Test
    void everyColumnOfALetterIsStored() {
        var letter = story.sendAnswer(number, MessageStory.LI_LEI, Locale.ENGLISH, "We send it today.");
        assertThat(story.letter(letter))
                .containsEntry("case_number", number.value())
                .containsEntry("direction", "OUT")
                .containsEntry("template", "answer")
                .containsEntry("language", "en")
                .containsEntry("subject", "Our answer to your case " + number)
                .containsEntry("author", "agent")
                .containsEntry("author_kind", "STAFF")
                .containsEntry("channel", "EMAIL")
                .containsEntry("question", false)
                .containsEntry("in_reply_to", null)
                .containsEntry("override_reason", null);
        assertThat(story.post(letter))
                .containsEntry("recipient_name", "李雷")
                .containsEntry("address", "lilei@mail.example")
                .containsEntry("automatic", false)
                .containsEntry("message_id", "<letter-" + letter + "@teahouse.example>");
    }

    @Test
    void withoutAMailServerALetterIsKeptAndCountsAsDelivered() {
        var letter = story.sendNotice(number);
        assertThat(story.post(letter)).containsEntry("state", "KEPT").containsEntry("kept_because", "NO_SERVER");
        assertThat(delivered.letters)
                .containsExactly(new LetterDelivered(number, "withdrawal-confirmed", clock.instant()));
        var item = correspondence.list(number, null, 10).items().get(0);
        assertThat(item.keptBecause()).isEqualTo(KeptBecause.NO_SERVER);
        assertThat(item.sentAt()).isNull();
    }

    @Test
    void theAcknowledgementWaitsForThePromiseAndLeavesWithIt() {
        var plain = acknowledge();
        assertThat(delivered.letters).isEmpty();
        var full = story.in(
                number,
                () -> correspondence.complete(
                        number, "acknowledgement", Locale.ENGLISH, MessageStory.LI_LEI, promise()));
        assertThat(full).isEqualTo(plain);
        assertThat(story.letter(plain).get("body").toString()).contains("personally by 22 November 2026, 18:30");
        assertThat(story.post(plain)).containsEntry("state", "KEPT");
        assertThat(delivered.letters).hasSize(1);
        assertThat(story.acts(number)).containsExactly("LETTER_WRITTEN", "LETTER_COMPLETED");
    }

    @Test
    void anAcknowledgementThatHasLeftIsFollowedByTheOneWithThePromise() {
        var plain = acknowledge();
        clock.advance(Duration.ofSeconds(5));
        story.run();
        assertThat(story.post(plain)).containsEntry("state", "KEPT");
        var full = story.in(
                number,
                () -> correspondence.complete(
                        number, "acknowledgement", Locale.ENGLISH, MessageStory.LI_LEI, promise()));
        assertThat(full).isNotEqualTo(plain);
        assertThat(story.letter(plain).get("body").toString()).doesNotContain("personally");
        assertThat(story.acts(number)).containsExactly("LETTER_WRITTEN", "LETTER_KEPT", "LETTER_WRITTEN");
    }

    @Test
    void aLetterThatDismissesTheCustomerIsRefusedWithABetterSentence() {
        assertThatThrownBy(() -> story.sendAnswer(number, MessageStory.LI_LEI, Locale.ENGLISH, "I don't know."))
                .asInstanceOf(type(ToneRefused.class))
                .satisfies(refused -> {
                    assertThat(refused.code()).isEqualTo("tone-refused");
                    assertThat(refused.status()).isEqualTo(422);
                    assertThat(refused.pointer()).isEqualTo("/variables/answer");
                    assertThat(refused.findings()).hasSize(1);
                    assertThat(refused.args()[0].toString()).contains("i don't know", "I will find out");
                });
        assertThat(correspondence.list(number, null, 10).items()).isEmpty();
        assertThat(story.acts(number)).isEmpty();
    }

    @Test
    void aReasonOverridesTheToneGuardAndIsRecorded() {
        var words = OwnWords.ofForm("answer", "等着吧。", "是客户的笑话");
        var letter = story.in(
                number,
                () -> correspondence.write(
                        number,
                        "answer",
                        Locale.SIMPLIFIED_CHINESE,
                        MessageStory.LI_LEI,
                        Map.of("agentName", "Anna"),
                        words,
                        Person.staff("agent")));
        assertThat(story.letter(letter)).containsEntry("override_reason", "是客户的笑话");
        assertThat(story.acts(number)).containsExactly("TONE_OVERRIDDEN", "LETTER_WRITTEN");
        assertThat(record()).doesNotContain("等着吧").doesNotContain("笑话");
    }

    @Test
    void theNextTextOfTheCustomerAnswersTheOpenQuestion() {
        var question = ask();
        var answer = receive("It was open.");
        var more = receive("And wet.");
        assertThat(story.letter(question)).containsEntry("question", true);
        assertThat(story.letter(answer)).containsEntry("in_reply_to", question).containsEntry("channel", "CHAT");
        assertThat(story.letter(more)).containsEntry("in_reply_to", null);
    }

    @Test
    void aReminderQuotesTheLetterAndGoesToTheSamePerson() {
        ask();
        clock.advance(Duration.ofHours(24));
        var reminder = story.in(
                number, () -> correspondence.remind(number, "question-reminder").orElseThrow());
        assertThat(story.letter(reminder).get("body").toString())
                .startsWith("Dear Li Lei,")
                .contains("22 November 2026", "\n> Was the box open? {shopName}\n");
        assertThat(story.post(reminder)).containsEntry("address", "lilei@mail.example");
    }

    @Test
    void thereIsNothingToRemindOfWithoutALetter() {
        story.in(number, () -> {
            assertThat(correspondence.remind(number, "survey-reminder")).isEmpty();
            return null;
        });
    }

    @Test
    void aWarnedWaitRemindsTheCustomerAndAWarnedPromiseDoesNot() {
        ask();
        story.in(number, () -> {
            events.publishEvent(new DeadlineWarned(running("solution", Nature.PROMISE), "75%"));
            events.publishEvent(new DeadlineWarned(running("survey", Nature.WAIT), "3 d"));
            events.publishEvent(new DeadlineWarned(running("customer-silence", Nature.WAIT), "24 h"));
            return null;
        });
        assertThat(correspondence.list(number, null, 10).items())
                .extracting(ConversationItem::template)
                .containsExactly("question", "question-reminder");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${7*7}",
                "<script>alert(1)</script>",
                "'; DROP TABLE redress.letter; --",
                "😀",
                "=cmd|' /C calc'!A0",
                "a\tb"
            })
    void whatACustomerWroteIsKeptLiterally(String text) {
        assertThat(story.letter(receive(text))).containsEntry("body", text);
    }

    @Test
    void evenTwentyThousandCharactersAndANullAreKept() {
        assertThat(story.letter(receive("长".repeat(20_000)))).containsEntry("body", "长".repeat(20_000));
        assertThat(story.letter(receive("a\u0000b"))).containsEntry("body", "a\uFFFDb");
    }

    @Test
    void theRecordHoldsNoWordOfTheConversation() {
        receive("secret-canary-text");
        story.in(number, () -> correspondence.note(number, "secret-canary-note", Person.staff("agent")));
        story.sendAnswer(number, MessageStory.LI_LEI, Locale.ENGLISH, "secret-canary-answer");
        assertThat(story.acts(number)).containsExactly("LETTER_RECEIVED", "NOTE_WRITTEN", "LETTER_WRITTEN");
        assertThat(record()).doesNotContain("canary").doesNotContain("lilei").contains("sha256:");
    }

    @Test
    void nothingLeavesACaseThatIsOnlyKeptForACourt() {
        var letter = story.sendAnswer(number, MessageStory.LI_LEI, Locale.ENGLISH, "We send it today.");
        sql.update("update redress.outbox set state = 'QUEUED', kept_because = null where letter_id = ?", letter);
        story.in(number, () -> {
            events.publishEvent(new KeptApart(number));
            return null;
        });
        assertThat(story.post(letter))
                .containsEntry("state", "KEPT")
                .containsEntry("kept_because", "NO_ADDRESS")
                .containsEntry("address", "lilei@mail.example");
    }

    @Test
    void aConversationIsReadInPartsOldestFirst() {
        var ids = List.of(receive("1"), receive("2"), receive("3"));
        var first = correspondence.list(number, null, 2);
        var rest = correspondence.list(number, first.next(), 2);
        assertThat(first.items()).extracting(ConversationItem::id).isEqualTo(ids.subList(0, 2));
        assertThat(rest.items()).extracting(ConversationItem::id).isEqualTo(ids.subList(2, 3));
        assertThat(rest.next()).isNull();
    }

    @Test
    void aNoticeToStaffIsNotPartOfTheConversationWithTheCustomer() {
        var params = Map.of("level", "L1", "deadline", "first-response");
        var notice = story.in(
                number,
                () -> correspondence.send(
                        number,
                        "duty-notice",
                        Locale.ENGLISH,
                        Recipient.staff("duty@teahouse.example"),
                        params,
                        Person.SYSTEM));
        assertThat(story.letter(notice)).containsEntry("direction", "NOTE");
        assertThat(story.letter(notice).get("body").toString()).contains("Deadline: first response");
    }

    @Test
    void conversationsAndDueLettersAreFoundByIndex() {
        assertThat(plan("select * from redress.letter where case_number = 'C-2026-000001' order by id limit 20"))
                .contains("letter_of_case")
                .doesNotContain("Sort");
        assertThat(plan("select letter_id from redress.outbox where state = 'QUEUED' and next_try <= now()"
                        + " order by next_try, letter_id limit 1 for update skip locked"))
                .contains("outbox_due")
                .doesNotContain("Sort");
    }

    @Test
    void nothingIsWrittenOutsideATransactionOrAfterARollback() {
        assertThatThrownBy(() -> correspondence.note(number, "text", Person.SYSTEM))
                .isInstanceOf(IllegalTransactionStateException.class);
        assertThatThrownBy(() -> story.in(number, () -> {
                    correspondence.note(number, "text", Person.SYSTEM);
                    throw new IllegalStateException("later");
                }))
                .hasMessage("later");
        assertThat(correspondence.list(number, null, 10).items()).isEmpty();
    }

    /** The tables are small here, so the planner is told not to read them whole. */
    private String plan(String query) {
        return story.in(number, () -> {
            sql.execute("set local enable_seqscan = off");
            sql.execute("set local enable_bitmapscan = off");
            return String.join("\n", sql.queryForList("explain " + query, String.class));
        });
    }

    private UUID acknowledge() {
        return story.in(
                number,
                () -> correspondence.queue(
                        number,
                        "acknowledgement",
                        Locale.ENGLISH,
                        MessageStory.LI_LEI,
                        Map.of("serviceHours", "9 to 21"),
                        Person.SYSTEM,
                        Duration.ofSeconds(5)));
    }

    private static Map<String, String> promise() {
        var params = new HashMap<String, String>();
        params.put("serviceHours", "9 to 21");
        params.put("promise", "2026-11-22T10:30:00Z");
        params.put("nextStep", "An agent reads what you wrote.");
        return params;
    }

    private Deadline running(String kind, Nature nature) {
        var now = clock.instant();
        return new Deadline(
                UUID.randomUUID(),
                number,
                1,
                kind,
                null,
                nature,
                DeadlineState.RUNNING,
                null,
                null,
                null,
                null,
                null,
                1,
                0,
                "7 d",
                "ENTERED",
                false,
                "24 h",
                "",
                "GO_ON",
                "",
                1,
                now,
                now,
                now,
                false,
                0,
                null,
                null,
                null,
                null,
                null,
                null,
                0,
                0,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private UUID ask() {
        var words = OwnWords.ofForm("question", "Was the box open? {shopName}", null);
        return story.in(
                number,
                () -> correspondence.write(
                        number,
                        "question",
                        Locale.ENGLISH,
                        new Recipient("Li Lei", "lilei@mail.example", null),
                        Map.of("answerBy", "2026-11-29T10:00:00Z"),
                        words,
                        Person.staff("agent")));
    }

    private UUID receive(String text) {
        return story.in(number, () -> correspondence.received(number, CUSTOMER, Channel.CHAT, text));
    }

    private String record() {
        return String.join(
                "\n",
                sql.queryForList(
                        "select new_values from redress.audit_entry where chain = ?", String.class, number.value()));
    }
}
