package org.redress.improvement;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.redress.TestDatabase;
import org.redress.common.CaseNumber;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes what happened in the shop straight into the record; ages are counted back from noon unless said otherwise. */
class Records {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final JdbcTemplate sql;
    private Instant now = ImprovementWorld.NOON;

    Records(TestDatabase database) {
        this.sql = new JdbcTemplate(database.owner());
    }

    /** Ages are counted back from this moment. */
    Records asOf(Instant moment) {
        now = moment;
        return this;
    }

    JdbcTemplate sql() {
        return sql;
    }

    /** A case of a kind that was received so long ago. */
    CaseNumber received(String kind, Duration ago) {
        var number = "C-2026-%06d".formatted(NUMBER.incrementAndGet());
        sql.update(
                "insert into redress.case_file (number, kind, process_id, received_at, start_next, instance_id)"
                        + " values (?, ?, 'complaint', ?, ?, 'i')",
                number,
                kind,
                at(ago),
                at(ago));
        return CaseNumber.of(number);
    }

    /** A closed complaint of this agent. */
    CaseNumber closed(String agent, Duration ago) {
        var number = received("COMPLAINT", ago);
        sql.update(
                "update redress.case_file set owner = ?, stage = 'CLOSED', closed_at = ? where number = ?",
                agent,
                at(ago),
                number.value());
        return number;
    }

    UUID customer() {
        var id = UUID.randomUUID();
        sql.update("insert into redress.customer (id, created_at) values (?, now())", id);
        return id;
    }

    /** From now on one customer is another. */
    void merged(UUID customer, UUID into) {
        sql.update(
                "insert into redress.customer_merge (id, customer_id, into_id, reasons, merged_by, merged_at)"
                        + " values (gen_random_uuid(), ?, ?, 'same phone', 'agent', now())",
                customer,
                into);
    }

    void split(UUID customer) {
        sql.update(
                "update redress.customer_merge set undone_by = 'agent', undone_at = now() where customer_id = ?",
                customer);
    }

    CaseNumber cause(String code, UUID customer, String product, String carrier, String text, Duration ago) {
        var number = received("COMPLAINT", ago);
        sql.update(
                "insert into redress.cause (id, case_number, round, code, preventable, article_helps, customer_id,"
                        + " product, carrier, text_key, by_id, at) values (?, ?, 1, ?, true, false, ?, ?, ?, ?, 'quality', ?)",
                UUID.randomUUID(),
                number.value(),
                code,
                customer,
                product,
                carrier,
                text,
                at(ago));
        return number;
    }

    void order(String id, String product, String batch, String carrier, Duration ago) {
        sql.update(
                "insert into redress.shop_order (order_id, customer_reference, state, currency, ordered_at)"
                        + " values (?, 'B-' || ?, 'DELIVERED', 'CNY', ?)",
                id,
                id,
                at(ago));
        sql.update(
                "insert into redress.shop_order_line (order_id, line, product_id, quantity, price_minor, batch)"
                        + " values (?, 1, ?, 1, 100, ?)",
                id,
                product,
                batch);
        sql.update(
                "insert into redress.shop_shipment (reference, order_id, kind, carrier, state)"
                        + " values ('S-' || ?, ?, 'ORIGINAL', ?, 'DELIVERED')",
                id,
                id,
                carrier);
    }

    /** A complaint about an order. */
    void complainedOf(String order) {
        var number = received("COMPLAINT", Duration.ofHours(1));
        sql.update("update redress.case_file set order_id = ? where number = ?", order, number.value());
    }

    /** Whom a letter told. */
    record Told(UUID customer, UUID letter) {}

    /** A letter of this case to a new customer. */
    Told letter(CaseNumber number, String words) {
        var told = new Told(customer(), UUID.randomUUID());
        sql.update(
                "insert into redress.letter (id, case_number, direction, template, language, subject, body, author,"
                        + " author_kind, channel, at) values (?, ?, 'OUT', 'victim-notice', 'en', 'Your order', ?, 'quality',"
                        + " 'STAFF', 'EMAIL', now())",
                told.letter(),
                number.value(),
                words);
        sql.update(
                "insert into redress.outbox (letter_id, recipient_name, address, automatic, message_id, state, not_before,"
                        + " next_try) values (?, 'Li Wei', 'li@example.com', false, '<1@example.com>', 'QUEUED', now(), now())",
                told.letter());
        return told;
    }

    /** A legal hold of this case comes to this state. */
    void hold(CaseNumber number, String state) {
        sql.update("delete from redress.legal_hold where case_number = ?", number.value());
        sql.update(
                "insert into redress.legal_hold (id, case_number, state, reason, proposed_by, proposed_as, proposed_at,"
                        + " confirmed_at, lift_at, lift_confirmed_at) select gen_random_uuid(), ?, state, 'x', 'manager',"
                        + " 'managers', now(), now(), lifted, lifted from (values (?)) given (state),"
                        + " lateral (select case state when 'LIFTED' then now() end) end_of (lifted)",
                number.value(),
                state);
    }

    void missedObligation(CaseNumber number, String kind, Duration ago) {
        sql.update("insert into redress.calendar (name, version, definition, valid_from, loaded_at, content_hash)"
                + " values ('always', 1, '{}', '2020-01-01', now(), 'x') on conflict do nothing");
        sql.update(
                "insert into redress.deadline (id, case_number, round, kind, nature, state, definition_id, table_version,"
                        + " rank, amount, starts, pausable, warn, levels, missed, calendar, calendar_version, started, due,"
                        + " provisional, missed_at) values (?, ?, 1, ?, 'OBLIGATION', 'MISSED', 'd', 1, 0, '48 h', 'ENTERED',"
                        + " false, '', '', 'BREACH', 'always', 1, ?, ?, false, ?)",
                UUID.randomUUID(),
                number.value(),
                kind,
                at(ago),
                at(ago),
                at(ago));
    }

    /** A score of a closed case, out of 100; the case is its own sample. */
    CaseNumber scored(int score, Duration ago) {
        var number = closed("agent", ago);
        sql.update(
                "insert into redress.quality_sample (number, week, closed_from, closed_until, seed)"
                        + " values (?, '2020-W' || lpad((select count(*) from redress.quality_sample)::text, 2, '0'), ?, ?, 1)",
                number.value(),
                at(ago),
                at(ago));
        sql.update(
                "insert into redress.quality_pick (sample, ordinal, case_number, agent, reason, score, scored_by, scored_at)"
                        + " values (?, 1, ?, 'agent', 'RANDOM', ?, 'quality', ?)",
                number.value(),
                number.value(),
                score,
                at(ago));
        return number;
    }

    private Timestamp at(Duration ago) {
        return Timestamp.from(now.minus(ago));
    }
}
