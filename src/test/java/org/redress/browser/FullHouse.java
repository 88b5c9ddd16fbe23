package org.redress.browser;

import org.springframework.jdbc.core.JdbcTemplate;

/** A shop that has run for months: many closed cases with their record, and many open ones whose promises tick. */
final class FullHouse {
    private static final String NUMBER = "'C-2024-' || lpad(i::text, 6, '0')";
    private static final String OPEN = "'C-2025-' || lpad(i::text, 6, '0')";

    private final JdbcTemplate sql;

    FullHouse(JdbcTemplate sql) {
        this.sql = sql;
    }

    void fill(int open, int closed) {
        closedCases(closed);
        openCases(open);
        sql.execute("vacuum analyze");
    }

    private void closedCases(int count) {
        sql.update(
                "insert into redress.case_file (number, kind, process_id, stage, outcome, group_id, urgency, severity,"
                        + " received_at, first_closed_at, closed_at, start_next, instance_id)"
                        + " select " + NUMBER + ", 'COMPLAINT', 'complaint', 'CLOSED', 'RESOLVED_ACCEPTED', 'agents',"
                        + " 'GENERAL', 2, now() - make_interval(mins => i), now() - make_interval(mins => i - 60),"
                        + " now() - make_interval(mins => i - 60), now(), 'c' || i from generate_series(61, ? + 60) i",
                count);
        words(NUMBER, 61, count + 60);
        sql.update(
                "insert into redress.audit_entry select " + NUMBER + ", n, gen_random_uuid(),"
                        + " now() - make_interval(mins => i), 'agent', 'STAFF',"
                        + " (array['COMPLAINT_RECEIVED', 'TASK_COMPLETED', 'CASE_CLOSED'])[n], '{}', '{}', sha256('a'),"
                        + " sha256('b') from generate_series(61, ? + 60) i, generate_series(1, 3) n",
                count);
    }

    private void openCases(int count) {
        sql.update(
                "insert into redress.case_file (number, kind, process_id, stage, group_id, urgency, severity, received_at,"
                        + " start_next, instance_id) select " + OPEN + ", 'COMPLAINT', 'complaint', 'ACCEPT', 'agents',"
                        + " (array['URGENT', 'GENERAL', 'LOW'])[i % 3 + 1], 2, now() - make_interval(secs => i), now(),"
                        + " 'o' || i from generate_series(1, ?) i",
                count);
        words(OPEN, 1, count);
        sql.update(
                "insert into redress.deadline (id, case_number, round, kind, nature, state, definition_id, table_version,"
                        + " rank, amount, starts, pausable, warn, levels, missed, calendar, calendar_version, started, due,"
                        + " provisional) select gen_random_uuid(), " + OPEN + ", 1, 'first-response',"
                        + " 'PROMISE', 'RUNNING', 'deadlines', 1, 0, '30 min', 'RECEIVED', false, '', '', 'COUNT',"
                        + " 'shop', (select max(version) from redress.calendar where name = 'shop'), now(),"
                        + " now() + make_interval(secs => 3600 + (i * 7919) % 86400), false from generate_series(1, ?) i",
                count);
        sql.update(
                "insert into redress.open_task (task_id, case_number, process_id, activity_id, name, candidate_group,"
                        + " created_at, due, instance_id, scopes) select 't' || i, " + OPEN + ", 'complaint',"
                        + " 'Activity_FirstResponse', 'Give first response', case when i % 5 = 0 then 'vipagents' else"
                        + " 'agents' end, now() - make_interval(secs => i), now() + make_interval(secs => 3600 +"
                        + " (i * 7919) % 86400), 'o' || i, array['s' || i] from generate_series(1, ?) i",
                count);
    }

    private void words(String number, int from, int to) {
        sql.update(
                "insert into redress.complaint (number, channel, subject, body, case_type) select "
                        + number + ", 'WEB', 'Parcel ' || i || ' is late', 'It should have come on Monday.',"
                        + " 'LOGISTICS' from generate_series(?, ?) i",
                from,
                to);
        sql.update(
                "insert into redress.search_text select " + number + ", to_tsvector('simple', 'parcel is late n' || i"
                        + " || case when i % 1000 = 0 then ' teapot' else '' end) from generate_series(?, ?) i",
                from,
                to);
    }
}
