package org.redress.faults;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** Counts in the database what must agree after a fault. */
record Books(DataSource owner) {
    private static final String APART = "select '%s of ' || number || ': ' || coalesce(facts.n, 0) || ' facts, ' "
            + "|| coalesce(told.n, 0) || ' entries' from (select number, count(*) as n from (%s) each_fact (number) "
            + "group by number) facts full join (select chain as number, count(*) as n from redress.audit_entry "
            + "where action = '%s' group by chain) told using (number) where facts.n is distinct from told.n";
    private static final Map<String, String> FACTS = Map.of(
            "COMPLAINT_RECEIVED", "select number from redress.complaint",
            "DEADLINE_OPENED", "select case_number from redress.deadline",
            "DEADLINE_MISSED", "select case_number from redress.deadline where missed_at is not null",
            "ESCALATION_RAISED", "select case_number from redress.escalation",
            "LETTER_WRITTEN", "select case_number from redress.letter where direction = 'OUT'",
            "REMEDY_PROPOSED", "select case_number from redress.remedy",
            "REMEDY_EXECUTED", "select case_number from redress.remedy where state = 'EXECUTED'",
            "TASK_COMPLETED",
                    "select p.business_key_ from act_hi_taskinst t join act_hi_procinst p "
                            + "on p.proc_inst_id_ = t.proc_inst_id_ where t.delete_reason_ = 'completed'");

    long count(String sql) {
        try (var connection = owner.getConnection();
                var rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException failed) {
            throw new IllegalStateException(sql, failed);
        }
    }

    /** The first column of all rows. */
    List<String> texts(String sql) {
        try (var connection = owner.getConnection();
                var rows = connection.createStatement().executeQuery(sql)) {
            var texts = new ArrayList<String>();
            while (rows.next()) texts.add(rows.getString(1));
            return texts;
        } catch (SQLException failed) {
            throw new IllegalStateException(sql, failed);
        }
    }

    void run(String sql) {
        try (var connection = owner.getConnection()) {
            connection.createStatement().execute(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException(sql, failed);
        }
    }

    /** Lets the first answers of all open cases be overdue now, row and timer alike. */
    void letFirstAnswersBeOverdue() {
        run("update redress.deadline set due = now() - interval '1 second' where kind = 'first-response' "
                + "and state = 'RUNNING'");
        run("update act_ru_job set duedate_ = now() at time zone 'UTC' - interval '1 second' "
                + "where handler_cfg_ like 'Event_FirstResponseOverdue%'");
    }

    long escalations() {
        return count("select count(*) from redress.escalation");
    }

    long claimable() {
        return open("Activity_DecideEscalation");
    }

    /** Open tasks of an activity. */
    long open(String activity) {
        return count("select count(*) from redress.open_task where activity_id = '" + activity + "'");
    }

    long complaints() {
        return count("select count(*) from redress.complaint");
    }

    long missedFirstAnswers() {
        return count("select count(*) from redress.deadline where kind = 'first-response' and state = 'MISSED'");
    }

    long refunds() {
        return count("select count(*) from redress.shop_refund");
    }

    long refundedMinor() {
        return count("select coalesce(sum(amount_minor), 0) from redress.shop_refund");
    }

    /** Orders on which another sum than this was given back. */
    long ordersRefundedOtherwise(int minor) {
        return count("select count(*) from (select order_id from redress.shop_refund group by order_id "
                + "having sum(amount_minor) <> " + minor + ") wrong");
    }

    /** What must hold after every fault. */
    List<Long> contradictions() {
        return List.of(
                count("select count(*) from (select deadline_id from redress.escalation where closed_at is null "
                        + "and deadline_id is not null "
                        + "group by 1 having count(*) > 1) doubled"),
                count("select count(*) from redress.case_file f where f.closed_at is null and not exists "
                        + "(select 1 from act_ru_execution e where e.business_key_ = f.number)"),
                count("select count(*) from (select chain, count(*) n, max(seq) m from redress.audit_entry "
                        + "group by chain) c where n <> m"),
                count("select count(*) from act_ru_job where retries_ = 0"));
    }

    /** Cases whose facts are more or fewer than what the record tells of them, with the action. */
    List<String> factsApartFromTheRecord() {
        return FACTS.entrySet().stream()
                .flatMap(fact -> texts(APART.formatted(fact.getKey(), fact.getValue(), fact.getKey())).stream())
                .toList();
    }
}
