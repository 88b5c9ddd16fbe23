package org.redress.message;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.redress.common.CaseNumber;
import org.redress.common.Person;
import org.redress.engine.CaseWork;
import org.redress.engine.Cases;
import org.springframework.jdbc.core.JdbcTemplate;

/** Opens cases and writes letters in them, as the other parts of the house do. */
final class MessageStory {
    static final Recipient LI_LEI = new Recipient("李雷", "lilei@mail.example", null);

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final Cases cases;
    private final CaseWork work;
    private final Correspondence correspondence;
    private final OutboxRun outbox;
    private final JdbcTemplate sql;
    private final HandClock clock;

    MessageStory(
            Cases cases,
            CaseWork work,
            Correspondence correspondence,
            OutboxRun outbox,
            JdbcTemplate sql,
            HandClock clock) {
        this.cases = cases;
        this.work = work;
        this.correspondence = correspondence;
        this.outbox = outbox;
        this.sql = sql;
        this.clock = clock;
    }

    CaseNumber openCase() {
        var number = CaseNumber.of("C-2026-%06d".formatted(COUNT.incrementAndGet()));
        return work.retried(() -> {
            cases.add(number, "COMPLAINT", "complaint", null, null, clock.instant());
            return number;
        });
    }

    /** One change of a case, committed. */
    <T> T in(CaseNumber number, Supplier<T> change) {
        return work.on(number, file -> change.get());
    }

    UUID sendAnswer(CaseNumber number, Recipient to, Locale locale, String text) {
        var words = OwnWords.ofForm("answer", text, null);
        return in(
                number,
                () -> correspondence.write(
                        number, "answer", locale, to, Map.of("agentName", "Anna"), words, Person.staff("agent")));
    }

    UUID sendNotice(CaseNumber number) {
        return in(
                number,
                () -> correspondence.send(
                        number, "withdrawal-confirmed", Locale.SIMPLIFIED_CHINESE, LI_LEI, Map.of(), Person.SYSTEM));
    }

    int run() {
        return outbox.run();
    }

    Map<String, Object> post(UUID letter) {
        return sql.queryForMap("select * from redress.outbox where letter_id = ?", letter);
    }

    Map<String, Object> letter(UUID letter) {
        return sql.queryForMap("select * from redress.letter where id = ?", letter);
    }

    List<String> acts(CaseNumber number) {
        return sql.queryForList(
                "select action from redress.audit_entry where chain = ? order by seq", String.class, number.value());
    }
}
