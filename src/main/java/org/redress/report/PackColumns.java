package org.redress.report;

import static org.redress.report.PackColumn.code;
import static org.redress.report.PackColumn.flag;
import static org.redress.report.PackColumn.money;
import static org.redress.report.PackColumn.number;
import static org.redress.report.PackColumn.text;
import static org.redress.report.PackColumn.time;

import java.util.List;
import java.util.stream.Stream;

/**
 * What an auditor gets of each case and each deadline: codes, ids, times, amounts and who decided. No name of a customer
 * and nothing that anybody wrote in words stands here, so an erasure leaves every row as it is.
 */
final class PackColumns {
    /** Set when the case is received. */
    private static final List<PackColumn> RECEIPT = List.of(
            text("number"),
            code("kind", "kind."),
            code("channel", "channel."),
            code("remedy_sought", "remedy."),
            text("order_number"),
            text("customer"),
            text("process"),
            time("received_at"));

    private static final List<PackColumn> COURSE = List.of(
            code("case_type", "type."),
            flag("order_known"),
            code("tier", "tier."),
            code("urgency", "urgency."),
            number("severity"),
            number("priority"),
            code("stage", "stage."),
            code("outcome", "outcome."),
            text("owner"),
            code("team", "group."),
            number("process_version"),
            time("acknowledged_at"),
            time("first_response_due"),
            time("first_response_at"),
            code("first_response_state", "deadline-state."),
            time("solution_due"),
            time("solution_at"),
            code("solution_state", "deadline-state."),
            time("first_closed_at"),
            time("closed_at"),
            number("open_seconds"),
            number("round"),
            number("reopened"),
            text("duplicate_of"),
            text("merged_into"));

    private static final List<PackColumn> CLOCKS = List.of(
            number("deadlines"),
            number("deadlines_kept"),
            number("promises_missed"),
            number("obligations_missed"),
            number("pauses"),
            number("paused_seconds"),
            number("escalations"),
            number("highest_level"),
            code("escalation_state", "escalation-state."),
            code("escalation_outcome", "outcome."),
            text("escalation_decided_by"),
            time("escalation_decided_at"));

    private static final List<PackColumn> MONEY = List.of(
            code("remedy", "remedy."),
            code("remedy_state", "remedy-state."),
            money("remedy_amount", "remedy_currency"),
            text("remedy_currency"),
            money("remedy_limit", "remedy_currency"),
            text("proposed_by"),
            time("proposed_at"),
            text("approved_by"),
            time("approval_decided_at"),
            time("remedy_executed_at"),
            money("granted_amount", "granted_currency"),
            text("granted_currency"),
            text("granted_by"),
            money("refunded_amount", "refunded_currency"),
            text("refunded_currency"),
            time("refunded_at"));

    private static final List<PackColumn> FINDINGS = List.of(
            code("responsibility", "verify-facts.responsibility."),
            text("verified_by"),
            time("verified_at"),
            code("cause", "cause."),
            flag("preventable"),
            flag("article_helps"),
            text("product"),
            text("cause_by"),
            code("verdict", "judge-abuse.verdict."),
            text("judged_by"),
            text("block_confirmed_by"),
            text("decided_by"),
            number("tasks_done"),
            number("open_tasks"),
            number("letters_in"),
            number("letters_out"),
            number("questions"),
            number("files"),
            code("follow_up", "call-back.callBack."),
            flag("solved"),
            text("followed_up_by"),
            time("followed_up_at"),
            time("survey_sent_at"),
            time("survey_answered_at"),
            number("csat"),
            number("nps"));

    private static final List<PackColumn> RETURNS = List.of(
            code("return_kind", "return-kind."),
            code("return_reason", "return-reason."),
            flag("eligible"),
            code("eligible_by", "basis."),
            code("freight_payer", "code."),
            money("asked_amount", "return_currency"),
            money("refund_amount", "return_currency"),
            text("return_currency"),
            code("return_decision", "return-decision."),
            text("return_decided_by"),
            flag("accepted_by_time_out"),
            code("inspection", "inspect-goods.inspection."),
            text("inspected_by"),
            code("dispute", "decide-dispute.dispute."));

    private static final List<PackColumn> REVIEWS_AND_RECORD = List.of(
            text("platform"),
            number("score"),
            number("reach"),
            code("publicity", "code."),
            code("review_appeal", "review.appeal."),
            time("review_posted_at"),
            code("legal_hold", "hold.state."),
            time("text_erased_at"),
            number("record_entries"),
            time("recorded_at"),
            text("record_hash"));

    /** One row per case. */
    static final List<PackColumn> CASES = Stream.concat(
                    RECEIPT.stream(),
                    Stream.of(COURSE, CLOCKS, MONEY, FINDINGS, RETURNS, REVIEWS_AND_RECORD)
                            .flatMap(List::stream)
                            .map(PackColumn::settledLater))
            .toList();

    /** One row per deadline. */
    static final List<PackColumn> DEADLINES = List.of(
            text("id"),
            text("case_number"),
            code("case_kind", "kind."),
            code("kind", "deadline."),
            text("about"),
            code("nature", "nature."),
            code("state", "deadline-state.").settledLater(),
            number("round"),
            code("urgency", "urgency."),
            code("tier", "tier."),
            code("channel", "channel."),
            text("marketplace"),
            text("process"),
            number("process_version"),
            number("table_version"),
            number("table_rank"),
            code("amount", "span."),
            code("counted_from", "code."),
            code("calendar", "calendar."),
            number("calendar_version"),
            code("warnings", "span."),
            code("if_missed", "code."),
            time("started"),
            time("given"),
            time("due").settledLater(),
            flag("provisional"),
            time("extended_at").settledLater(),
            time("extended_until").settledLater(),
            time("moved_at").settledLater(),
            time("moved_until").settledLater(),
            text("moved_by").settledLater(),
            time("met_at").settledLater(),
            time("missed_at").settledLater(),
            time("withdrawn_at").settledLater(),
            number("late_seconds").settledLater(),
            number("pauses").settledLater(),
            number("paused_seconds").settledLater(),
            number("left_seconds").settledLater(),
            number("warned").settledLater(),
            text("escalation").settledLater(),
            number("escalation_level").settledLater(),
            code("escalation_state", "escalation-state.").settledLater(),
            time("escalation_raised_at").settledLater(),
            text("escalation_claimed_by").settledLater(),
            time("escalation_claimed_at").settledLater(),
            code("escalation_outcome", "outcome.").settledLater(),
            text("escalation_decided_by").settledLater(),
            time("escalation_decided_at").settledLater());

    private PackColumns() {}
}
