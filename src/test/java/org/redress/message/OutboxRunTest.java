package org.redress.message;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mail.javamail.JavaMailSenderImpl;

@SpringBootTest(classes = OutboxRunTest.WithServer.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
class OutboxRunTest {

    @Configuration
    @Import(MessageWorld.class)
    static class WithServer {
        @Bean
        JavaMailSenderImpl smtp() {
            var smtp = new JavaMailSenderImpl();
            smtp.setHost("127.0.0.1");
            return smtp;
        }
    }

    @Autowired
    MessageStory story;

    @Autowired
    MessageWorld.Delivered delivered;

    @Autowired
    JavaMailSenderImpl smtp;

    @Autowired
    HandClock clock;

    @Autowired
    JdbcTemplate sql;

    private GreenMail server;

    @BeforeEach
    void startServer() {
        sql.update("delete from redress.outbox");
        delivered.letters.clear();
        clock.nextDay(10);
        server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        smtp.setPort(server.getSmtp().getPort());
    }

    @AfterEach
    void stopServer() {
        server.stop();
    }

    @Test
    void aChineseLetterArrivesExactly() throws Exception {
        var number = story.openCase();
        story.sendAnswer(number, MessageStory.LI_LEI, Locale.SIMPLIFIED_CHINESE, "我们今天为您补发。😀\n谢谢！");
        assertThat(story.run()).isEqualTo(1);
        MimeMessage mail = only();
        assertThat(mail.getSubject()).isEqualTo("关于您的案件 " + number + " 的回复");
        assertThat(body(mail).replaceAll("/track/[\\w-]{32}", "/track"))
                .isEqualTo(
                        "尊敬的李雷，您好：\n\n我们今天为您补发。😀\n谢谢！\n\n如有任何疑问，请直接回复本邮件。我会结合您之前的全部说明一起处理。\n您可以在这里查看进展：http://localhost:8080/track\n\n此致\n敬礼\nAnna\nTeahouse 茶馆");
        assertThat(mail.getAllRecipients()[0]).hasToString("=?UTF-8?B?5p2O6Zu3?= <lilei@mail.example>");
        assertThat(mail.getFrom()[0].toString()).contains("<care@teahouse.example>");
        assertThat(mail.getContentLanguage()).containsExactly("zh-CN");
    }

    @Test
    void onlyLettersThatNobodyWordedSayThatTheyAreAutomatic() throws Exception {
        var number = story.openCase();
        story.sendNotice(number);
        story.run();
        assertThat(only().getHeader("Auto-Submitted")).containsExactly("auto-generated");
        server.purgeEmailFromAllMailboxes();
        story.sendAnswer(number, MessageStory.LI_LEI, Locale.ENGLISH, "We send it today.");
        story.run();
        assertThat(only().getHeader("Auto-Submitted")).isNull();
    }

    @Test
    void aSentLetterIsRecordedAndAnnouncedOnce() {
        var number = story.openCase();
        var letter = story.sendNotice(number);
        assertThat(delivered.letters).isEmpty();
        story.run();
        story.run();
        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(story.post(letter)).containsEntry("state", "SENT").containsEntry("attempts", 1);
        assertThat(story.acts(number)).containsExactly("LETTER_WRITTEN", "LETTER_SENT");
        assertThat(delivered.letters)
                .containsExactly(new LetterDelivered(number, "withdrawal-confirmed", clock.instant()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${7*7} #{7*7} {{7*7}} {shopName}",
                "<script>alert(1)</script>",
                "'; DROP TABLE letter; --",
                "😀👩‍👩‍👧",
                "."
            })
    void whatAPersonWroteArrivesLiterally(String text) throws Exception {
        var number = story.openCase();
        story.sendAnswer(number, new Recipient(text, "a@mail.example", null), Locale.ENGLISH, text + "\n" + text);
        story.run();
        assertThat(body(only())).startsWith("Dear " + text + ",\n\n" + text + "\n" + text + "\n\n");
    }

    @Test
    void aVeryLongLetterArrivesWhole() throws Exception {
        String text = "这是一个很长的说明。".repeat(1999) + "x".repeat(20);
        story.sendAnswer(story.openCase(), MessageStory.LI_LEI, Locale.ENGLISH, text);
        story.run();
        assertThat(body(only())).contains("\n" + text + "\n");
    }

    @Test
    void aNameCannotAddAHeaderOrARecipient() throws Exception {
        var to = new Recipient("Li\r\nBcc: all@mail.example", "a@mail.example", null);
        story.sendAnswer(story.openCase(), to, Locale.ENGLISH, "Hello");
        story.run();
        assertThat(only().getHeader("Bcc")).isNull();
        assertThat(only().getAllRecipients()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "not an address",
                "a@mail.example\r\nRCPT TO:<b@mail.example>",
                "a@mail.example, b@mail.example",
                "Li <a@mail.example>"
            })
    void anAddressThatIsNoneIsNotTried(String address) {
        var letter = story.sendAnswer(story.openCase(), new Recipient("Li", address, null), Locale.ENGLISH, "Hello");
        assertThat(story.run()).isZero();
        assertThat(story.post(letter))
                .containsEntry("state", "FAILED")
                .containsEntry("last_error", "not a mail address");
    }

    @Test
    void weNeverWriteToOurselves() {
        var letter = story.sendAnswer(
                story.openCase(), new Recipient("Us", "Care@Teahouse.example", null), Locale.ENGLISH, "Hello");
        story.run();
        assertThat(server.getReceivedMessages()).isEmpty();
        assertThat(story.post(letter)).containsEntry("kept_because", "OWN_ADDRESS");
    }

    @Test
    void aRefusedLetterIsTriedAgainUnderTheSameMessageId() throws IOException {
        try (var stubborn = new StubbornServer()) {
            smtp.setPort(stubborn.port());
            stubborn.mood = StubbornServer.Mood.REFUSES;
            var letter = story.sendNotice(story.openCase());
            story.run();
            assertThat(story.post(letter)).containsEntry("state", "QUEUED").containsEntry("attempts", 1);
            assertThat(story.post(letter).get("last_error").toString())
                    .contains("451")
                    .doesNotContain("lilei")
                    .doesNotContain("13800138000");
            assertThat(story.run()).isZero();
            clock.advance(Duration.ofSeconds(10));
            stubborn.mood = StubbornServer.Mood.TAKES_BUT_HANGS_UP;
            story.run();
            clock.advance(Duration.ofMinutes(1));
            stubborn.mood = StubbornServer.Mood.TAKES;
            story.run();
            assertThat(story.post(letter)).containsEntry("state", "SENT");
            assertThat(stubborn.messageIds)
                    .containsExactly(
                            "<letter-" + letter + "@teahouse.example>", "<letter-" + letter + "@teahouse.example>");
        }
    }

    @Test
    void aLetterIsGivenUpAfterThreeDaysOfRefusals() throws IOException {
        try (var stubborn = new StubbornServer()) {
            smtp.setPort(stubborn.port());
            stubborn.mood = StubbornServer.Mood.REFUSES;
            var number = story.openCase();
            var letter = story.sendNotice(number);
            int tries = 0;
            for (; story.run() == 1; tries++) {
                clock.advance(Duration.ofHours(1));
            }
            assertThat(tries).isEqualTo(77);
            assertThat(story.post(letter)).containsEntry("state", "FAILED");
            assertThat(story.acts(number)).containsExactly("LETTER_WRITTEN", "LETTER_FAILED");
            assertThat(delivered.letters).isEmpty();
        }
    }

    @Test
    void anHourWithoutServerLosesNothingAndSendsEachLetterOnce() {
        int port = server.getSmtp().getPort();
        server.stop();
        var number = story.openCase();
        var letters = new ArrayList<UUID>();
        for (int i = 0; i < 40; i++) {
            letters.add(story.sendNotice(number));
        }
        for (int minute = 0; minute < 60; minute++) {
            story.run();
            clock.advance(Duration.ofMinutes(1));
        }
        assertThat(letters).allSatisfy(letter -> assertThat(story.post(letter)).containsEntry("attempts", 0));
        server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        story.run();
        assertThat(messageIds()).hasSize(40).doesNotHaveDuplicates();
        assertThat(letters).allSatisfy(letter -> assertThat(story.post(letter)).containsEntry("state", "SENT"));
    }

    @Test
    void manySendersSendEachLetterOnce() throws Exception {
        var number = story.openCase();
        for (int i = 0; i < 40; i++) {
            story.sendNotice(number);
        }
        var nodes = Executors.newFixedThreadPool(4);
        var runs = nodes.invokeAll(Collections.nCopies(4, (Callable<Integer>) story::run));
        nodes.shutdown();
        int taken = 0;
        for (var run : runs) {
            taken += run.get();
        }
        assertThat(taken).isEqualTo(40);
        assertThat(new HashSet<>(messageIds())).hasSize(40);
        assertThat(server.getReceivedMessages()).hasSize(40);
    }

    @Test
    void aDeadSendersLetterIsFreeAgainAfterItsLease() {
        var letter = story.sendNotice(story.openCase());
        sql.update(
                "update redress.outbox set attempts = 1, leased_until = ?, next_try = ? where letter_id = ?",
                Timestamp.from(clock.instant().plusSeconds(300)),
                Timestamp.from(clock.instant().plusSeconds(300)),
                letter);
        assertThat(story.run()).isZero();
        clock.advance(Duration.ofMinutes(5));
        assertThat(story.run()).isEqualTo(1);
        assertThat(story.post(letter)).containsEntry("state", "SENT");
    }

    @Test
    void aFailureBehindTheSendingDoesNotSendTwice() {
        delivered.broken = true;
        try {
            var letter = story.sendNotice(story.openCase());
            story.run();
            clock.advance(Duration.ofHours(1));
            story.run();
            assertThat(server.getReceivedMessages()).hasSize(1);
            assertThat(story.post(letter)).containsEntry("state", "SENT");
        } finally {
            delivered.broken = false;
        }
    }

    private MimeMessage only() {
        assertThat(server.getReceivedMessages()).hasSize(1);
        return server.getReceivedMessages()[0];
    }

    private List<String> messageIds() {
        return Arrays.stream(server.getReceivedMessages())
                .map(OutboxRunTest::id)
                .toList();
    }

    private static String id(MimeMessage mail) {
        try {
            return mail.getMessageID();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String body(MimeMessage mail) throws Exception {
        return mail.getContent().toString().replace("\r\n", "\n").stripTrailing();
    }
}
