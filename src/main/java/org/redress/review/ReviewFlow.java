package org.redress.review;

import org.redress.engine.Var;

/** What Java knows of {@code review-recovery.bpmn} and {@code review-appeal.bpmn}. */
final class ReviewFlow {
    static final String PROCESS = "review-recovery";

    static final Var<String> URGENCY = Var.text("urgency");
    static final Var<Integer> SEVERITY = Var.number("severity");
    static final Var<String> CHANNEL = Var.text("channel");
    static final Var<Boolean> CRISIS = Var.flag("crisis");
    static final Var<Boolean> BUYER_KNOWN = Var.flag("buyerKnown");
    static final Var<String> CONTACT = Var.text("contact");
    static final Var<String> RECOVERY = Var.text("recovery");
    static final Var<Boolean> ATTEMPTS_OVER = Var.flag("attemptsOver");
    static final Var<Boolean> THREAT_TO_REVIEW = Var.flag("threatToReview");
    static final Var<Boolean> BUYER_HELPED = Var.flag("buyerHelped");
    static final Var<Boolean> INVITE_WANTED = Var.flag("inviteWanted");
    static final Var<Boolean> REVIEW_CHANGED = Var.flag("reviewChanged");
    static final Var<String> APPEAL = Var.text("appeal");
    static final Var<String> ACTION = Var.text("actionId");

    private ReviewFlow() {}
}
