package org.redress.review;

import java.time.Clock;
import java.util.Map;
import org.redress.audit.AuditTrail;
import org.redress.common.Ids;
import org.redress.common.Refusal;
import org.redress.engine.Completion;
import org.redress.message.BenefitCheck;
import org.redress.message.OwnWords;
import org.redress.message.ToneCheck;
import org.springframework.stereotype.Component;

/** What the shop says where everybody can read it: polite, without personal data, and never a promise for a review. */
@Component
class PublicWords {
    private final PublicReplies replies;
    private final PersonalData personal;
    private final ToneCheck tone;
    private final BenefitCheck benefits;
    private final AuditTrail audit;
    private final Clock clock;

    PublicWords(
            PublicReplies replies,
            PersonalData personal,
            ToneCheck tone,
            BenefitCheck benefits,
            AuditTrail audit,
            Clock clock) {
        this.replies = replies;
        this.personal = personal;
        this.tone = tone;
        this.benefits = benefits;
        this.audit = audit;
        this.clock = clock;
    }

    /** Keeps what a person wrote in this field, as a draft for a second person or as posted. */
    void written(Completion done, String field, PublicReply.Kind kind, PublicReply.State state) {
        var text = done.form().text(field);
        personal.requireNone(done.number(), field, text);
        var words = OwnWords.ofForm(field, text, done.form().text("overrideReason"));
        benefits.requireNoTie(words);
        tone.judge(done.number(), words, done.who());
        var by = done.who().id();
        replies.add(new PublicReply(Ids.next(), done.number(), kind, text, state, by, clock.instant(), null, null));
        audit.record(
                done.number(), done.who(), "PUBLIC_" + kind + "_" + state, Map.of("text", AuditTrail.digest(text)));
    }

    /** A second person approves the draft, and with it posts it, or refuses it. */
    void decided(Completion done, boolean approved) {
        var draft = replies.ofCase(done.number()).stream()
                .filter(reply -> reply.state() == PublicReply.State.DRAFT)
                .findFirst()
                .orElseThrow();
        if (draft.writtenBy().equals(done.who().id())) throw new Refusal("own-reply", 403, "/variables/approval");
        var state = approved ? PublicReply.State.POSTED : PublicReply.State.REFUSED;
        replies.decided(draft.id(), state, done.who().id(), clock.instant());
        audit.record(
                done.number(),
                done.who(),
                "PUBLIC_REPLY_" + state,
                Map.of("reason", AuditTrail.digest(String.valueOf(done.form().text("reason")))));
    }
}
