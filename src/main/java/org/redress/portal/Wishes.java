package org.redress.portal;

import java.util.Map;
import java.util.regex.Pattern;
import org.redress.audit.AuditTrail;
import org.redress.common.CaseNumber;
import org.redress.common.Channel;
import org.redress.common.Person;
import org.redress.common.Refusal;
import org.redress.complaint.CaseFiles;
import org.redress.complaint.CustomerMessages;
import org.redress.complaint.Reopening;
import org.redress.followup.SurveyAnswers;
import org.redress.message.TrackingLinks;
import org.redress.remedy.Agreements;
import org.redress.returns.ReturnChanges;
import org.redress.returns.ReturnKind;
import org.redress.returns.ReturnParcels;
import org.springframework.stereotype.Component;

/** Carries a customer's act to the use case that staff call on their behalf too, with the customer as the person. */
@Component
class Wishes {
    private static final int LONGEST_REASON = 2000;
    private static final Pattern PARCEL = Pattern.compile("[\\p{L}\\p{N} ._/-]{1,64}");

    /** What somebody who holds the link of a case wants. */
    record Wish(CaseDoor.Opened opened, ActForm form) {
        CaseNumber number() {
            return opened.number();
        }

        Person who() {
            return opened.customer();
        }
    }

    private final CustomerMessages messages;
    private final CaseFiles files;
    private final Agreements agreements;
    private final Reopening reopening;
    private final SurveyAnswers surveys;
    private final ReturnParcels parcels;
    private final ReturnChanges changes;
    private final ErasureWishes erasures;
    private final TrackingLinks links;
    private final AuditTrail audit;

    Wishes(
            CustomerMessages messages,
            CaseFiles files,
            Agreements agreements,
            Reopening reopening,
            SurveyAnswers surveys,
            ReturnParcels parcels,
            ReturnChanges changes,
            ErasureWishes erasures,
            TrackingLinks links,
            AuditTrail audit) {
        this.messages = messages;
        this.files = files;
        this.agreements = agreements;
        this.reopening = reopening;
        this.surveys = surveys;
        this.parcels = parcels;
        this.changes = changes;
        this.erasures = erasures;
        this.links = links;
        this.audit = audit;
    }

    void answer(Wish wish, Asked asked) {
        OnceOnly.require(wish.form().about(asked.question()));
        messages.answered(wish.number(), wish.who(), Channel.WEB, wish.form().words());
    }

    void write(Wish wish, Asked asked) {
        OnceOnly.require(asked.message());
        messages.received(wish.number(), wish.who(), Channel.WEB, wish.form().words());
    }

    void attach(Wish wish, Asked asked) {
        OnceOnly.require(asked.message());
        if (wish.form().files().isEmpty()) throw new Refusal("file-missing", 422, "/file");
        files.add(wish.number(), wish.who(), wish.form().files());
    }

    void accept(Wish wish, Asked asked) {
        requireProposal(wish, asked);
        agreements.accept(wish.number(), wish.who());
    }

    void reject(Wish wish, Asked asked) {
        requireProposal(wish, asked);
        agreements.reject(wish.number(), wish.who(), wish.form().wordsIfAny());
    }

    /** A second proposal must not be taken for the first. */
    private static void requireProposal(Wish wish, Asked asked) {
        OnceOnly.require(asked.offer() == null ? asked.partial() : wish.form().about(asked.offer()));
    }

    void withdraw(Wish wish, Asked asked) {
        OnceOnly.require(asked.withdrawal());
        agreements.withdraw(wish.number(), wish.who(), wish.form().wordsIfAny());
    }

    void reopen(Wish wish, Asked asked) {
        OnceOnly.require(asked.reopening());
        var reason = wish.form().words();
        if (reason.length() > LONGEST_REASON) throw new Refusal("words-too-long", 422, "/text", LONGEST_REASON);
        messages.received(wish.number(), wish.who(), Channel.WEB, reason);
        reopening.reopen(wish.number(), wish.who(), reason);
    }

    void rate(Wish wish, Asked asked) {
        OnceOnly.require(wish.form().about(asked.survey()));
        var csat = wish.form().csat();
        var nps = wish.form().nps();
        if (csat == null || csat < 1 || csat > 5) throw new Refusal("rating-missing", 422, "/csat");
        if (nps != null && (nps < 0 || nps > 10)) throw new Refusal("rating-missing", 422, "/nps");
        var comment = wish.form().wordsIfAny();
        if (comment != null && comment.length() > LONGEST_REASON)
            throw new Refusal("words-too-long", 422, "/text", LONGEST_REASON);
        surveys.take(wish.number(), wish.who(), new SurveyAnswers.Answer(csat, nps, comment));
    }

    void send(Wish wish, Asked asked) {
        OnceOnly.require(asked.parcel());
        var carrier = wish.form().carrier();
        var parcel = wish.form().parcel();
        if (carrier == null || carrier.length() > 40 || !PARCEL.matcher(carrier).matches())
            throw new Refusal("carrier-missing", 422, "/carrier");
        if (parcel == null || !PARCEL.matcher(parcel).matches()) throw new Refusal("parcel-missing", 422, "/parcel");
        parcels.sent(wish.number(), wish.who(), carrier, parcel);
    }

    void change(Wish wish, Asked asked) {
        OnceOnly.require(asked.otherWish());
        changes.change(
                wish.number(), wish.who(), kind(wish.form().kind()), wish.form().words());
    }

    private static ReturnKind kind(String name) {
        for (var kind : ReturnKind.values()) if (kind.name().equals(name)) return kind;
        throw new Refusal("wish-missing", 422, "/kind");
    }

    void erase(Wish wish, Asked asked) {
        erasures.ask(wish.number(), wish.who());
    }

    /** Only this link opens the case from now on. */
    void lockOthers(Wish wish, Asked asked) {
        links.revokeOthers(wish.number(), wish.opened().key());
        audit.record(wish.number(), wish.who(), "LINKS_REVOKED", Map.of());
    }
}
