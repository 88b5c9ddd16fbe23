package org.redress.bench;

import org.springframework.jdbc.core.JdbcTemplate;

/** Closed cases with everything that an auditor may search by; one starts each minute, the newest an hour ago. */
final class ClosedCases {
    private static final String NUMBER = "'C-2024-' || lpad(i::text, 6, '0')";
    private static final String CUSTOMER = "('00000000-0000-7000-8000-' || lpad((i % 50000)::text, 12, '0'))::uuid";
    private static final String AT = "now() - make_interval(mins => i + 60)";

    private final JdbcTemplate sql;

    ClosedCases(JdbcTemplate sql) {
        this.sql = sql;
    }

    void fill(int count) {
        insert("redress.customer (id, name, created_at) select " + CUSTOMER + ", 'Customer ' || i, now()", 50_000);
        insert(
                "redress.case_file (number, kind, process_id, stage, outcome, group_id, urgency, severity, customer_id,"
                        + " order_id, received_at, first_closed_at, closed_at, start_next, instance_id) select "
                        + NUMBER
                        + ", 'COMPLAINT', 'complaint', 'CLOSED', 'RESOLVED_ACCEPTED', 'agents', 'GENERAL', 2, "
                        + CUSTOMER
                        + ", 'O-' || i, " + AT + ", now(), now(), now(), 'c' || i",
                count);
        insert(
                "redress.complaint (number, channel, subject, body, case_type) select " + NUMBER
                        + ", 'WEB', 'Parcel ' || i || ' is late', 'It should have come on Monday.', 'LOGISTICS'",
                count);
        insert("redress.search_text select " + NUMBER + ", to_tsvector('simple', 'parcel is late n' || i)", count);
        deadlines(count);
        insert(
                "redress.remedy (id, case_number, round, kind, amount_minor, currency, reasons, state, proposed_by,"
                        + " proposed_at) select gen_random_uuid(), " + NUMBER
                        + ", 1, 'REFUND', (i * 7919) % 100000, 'CNY', 'Sorry', 'EXECUTED', 'agent', " + AT,
                count);
        insert(
                "redress.submission (id, case_number, task_id, activity_id, form_id, fields, by_id, at) select"
                        + " gen_random_uuid(), " + NUMBER
                        + ", 't' || i, 'Activity_FirstResponse', 'first-response', '{}',"
                        + " case when i % " + Math.max(1, count / 10) + " = 0 then 'manager' else 'agent' end, " + AT,
                count);
        insert(
                "redress.escalation (id, case_number, round, obligation, urgency, reason, asked_by, asking_group,"
                        + " first_level, level, wanted_level, state, raised_at, decided_by, decided_at, outcome, closed_at)"
                        + " select gen_random_uuid(), " + NUMBER
                        + ", 1, false, 'GENERAL', 'PERSON', 'agent', 'agents', 1, 1,"
                        + " 1, 'DECIDED', now(), 'supervisor', now(), 'TAKE_OVER', now()",
                count,
                "i % 10 = 0");
        sql.execute("vacuum analyze");
    }

    /** Two deadlines a case; one in ten promises a solution too late, a repair is missed four times in all. */
    private void deadlines(int count) {
        deadline("first-response", "'MET'", count, "true");
        deadline("solution", "case when i % 10 = 0 then 'MISSED' else 'MET' end", count, "true");
        deadline("repair", "'MISSED'", count, "i % " + Math.max(1, count / 4) + " = 0");
    }

    private void deadline(String kind, String state, int count, String which) {
        insert(
                "redress.deadline (id, case_number, round, kind, nature, state, definition_id, table_version, rank, amount,"
                        + " starts, pausable, warn, levels, missed, calendar, calendar_version, started, due, provisional)"
                        + " select gen_random_uuid(), " + NUMBER + ", 1, '" + kind + "', 'PROMISE', " + state
                        + ", 'complaint:1', 1, 0, '30 min', 'RECEIVED', false, '', '', 'COUNT', 'shop',"
                        + " (select max(version) from redress.calendar where name = 'shop'), " + AT + ", " + AT
                        + ", false",
                count,
                which);
    }

    private void insert(String rows, int count) {
        insert(rows, count, "true");
    }

    private void insert(String rows, int count, String which) {
        sql.update("insert into " + rows + " from generate_series(1, ?) i where " + which, count);
    }
}
