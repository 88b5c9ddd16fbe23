package org.redress.review;

import java.time.Clock;
import java.util.Map;
import org.redress.audit.AuditTrail;
import org.redress.common.CaseNumber;
import org.redress.common.Channel;
import org.redress.common.Ids;
import org.redress.complaint.CaseLetters;
import org.redress.complaint.RemedySought;
import org.redress.complaint.ToldProblems;
import org.redress.engine.Cases;
import org.redress.engine.Completion;
import org.redress.message.Correspondence;
import org.redress.message.OwnWords;
import org.redress.message.ReviewSilence;
import org.redress.returns.CaseGoods;
import org.redress.returns.ReturnKind;
import org.redress.returns.ReturnReason;
import org.springframework.stereotype.Component;

/**
 * Attempts to reach the buyer. What is said apologises and explains; it and the problem that goes on to the complaint
 * process are silent about the review, so that help can never be its price.
 */
@Component
class BuyerContact {
    private static final int ATTEMPTS = 3;
    private static final int CHANNELS = 2;

    private final ContactAttempts attempts;
    private final ToldProblems problems;
    private final CaseGoods returns;
    private final ReviewSilence silence;
    private final CaseLetters letters;
    private final Correspondence correspondence;
    private final Cases cases;
    private final AuditTrail audit;
    private final Clock clock;

    BuyerContact(
            ContactAttempts attempts,
            ToldProblems problems,
            CaseGoods returns,
            ReviewSilence silence,
            CaseLetters letters,
            Correspondence correspondence,
            Cases cases,
            AuditTrail audit,
            Clock clock) {
        this.attempts = attempts;
        this.problems = problems;
        this.returns = returns;
        this.silence = silence;
        this.letters = letters;
        this.correspondence = correspondence;
        this.cases = cases;
        this.audit = audit;
        this.clock = clock;
    }

    ContactAttempt tried(Completion done) {
        var attempt = attempt(done);
        silence.require("message", attempt.said());
        attempts.add(attempt);
        if (attempt.said() != null) say(done, attempt);
        problem(done, attempt);
        if (cases.find(attempt.caseNumber()).orElseThrow().owner() == null)
            cases.own(attempt.caseNumber(), done.who().id());
        audit.record(
                attempt.caseNumber(),
                done.who(),
                "CONTACT_TRIED",
                Map.of("channel", attempt.channel(), "result", attempt.result()));
        return attempt;
    }

    /** Whether enough was tried: three attempts, by at least two channels. */
    boolean over(CaseNumber number) {
        var tried = attempts.ofCase(number);
        return tried.size() >= ATTEMPTS
                && tried.stream().map(ContactAttempt::channel).distinct().count() >= CHANNELS;
    }

    private ContactAttempt attempt(Completion done) {
        return new ContactAttempt(
                Ids.next(),
                done.number(),
                Channel.valueOf(done.form().text("contactChannel")),
                ContactAttempt.Result.valueOf(done.form().text("contact")),
                done.form().text("message"),
                done.who().id(),
                clock.instant());
    }

    private void say(Completion done, ContactAttempt attempt) {
        if (attempt.channel() == Channel.EMAIL)
            letters.contact(
                    done.number(),
                    OwnWords.ofForm("message", attempt.said(), done.form().text("overrideReason")),
                    done.who());
        else correspondence.note(done.number(), attempt.said(), done.who());
    }

    private void problem(Completion done, ContactAttempt attempt) {
        var problem = done.form().text("problem");
        if (problem == null) return;
        silence.require("problem", problem);
        var sought = done.form().text("remedySought");
        problems.keep(
                attempt.caseNumber(), attempt.channel(), problem, sought == null ? null : RemedySought.valueOf(sought));
        if ("RETURN".equals(done.form().text("recovery"))) goodsBack(done);
    }

    private void goodsBack(Completion done) {
        returns.told(
                done.number(),
                done.who(),
                ReturnKind.valueOf(done.form().text("wanted")),
                ReturnReason.valueOf(done.form().text("reason")),
                done.form().text("lines"));
    }
}
