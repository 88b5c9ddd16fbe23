package org.redress.portal;

import java.util.Set;
import java.util.UUID;
import org.redress.common.CaseNumber;
import org.redress.complaint.Reopening;
import org.redress.engine.CaseFile;
import org.redress.engine.Cases;
import org.redress.followup.FollowUps;
import org.redress.message.Correspondence;
import org.redress.remedy.Agreements;
import org.redress.remedy.Remedies;
import org.redress.remedy.Remedy;
import org.springframework.stereotype.Component;

/** Finds out what a case waits for, from the process itself: what is offered to the customer is what will be heard. */
@Component
class Waits {
    private final Cases cases;
    private final Remedies remedies;
    private final Agreements agreements;
    private final FollowUps followUps;
    private final Reopening reopening;
    private final Correspondence correspondence;

    Waits(
            Cases cases,
            Remedies remedies,
            Agreements agreements,
            FollowUps followUps,
            Reopening reopening,
            Correspondence correspondence) {
        this.cases = cases;
        this.remedies = remedies;
        this.agreements = agreements;
        this.followUps = followUps;
        this.reopening = reopening;
        this.correspondence = correspondence;
    }

    Asked of(CaseFile file) {
        var number = file.number();
        var awaited = cases.awaited(number);
        var offer = awaited.contains("SolutionAccepted") ? offer(number) : null;
        return new Asked(
                awaited.contains("CustomerAnswered")
                        ? correspondence.lastQuestion(number).orElse(null)
                        : null,
                offer,
                awaited.contains("SolutionAccepted") && offer == null,
                awaited.contains("SurveyAnswered") ? survey(number) : null,
                awaited.contains("ParcelSent"),
                awaited.contains("ReturnChanged"),
                mayWithdraw(file, awaited),
                file.closedAt() == null,
                reopening.possible(file));
    }

    private boolean mayWithdraw(CaseFile file, Set<String> awaited) {
        return (awaited.contains("Withdrawn") || awaited.contains("BuyerCancelled")) && agreements.withdrawable(file);
    }

    private UUID offer(CaseNumber number) {
        return remedies.current(number)
                .filter(remedy -> remedy.state() == Remedy.State.SENT)
                .map(Remedy::id)
                .orElse(null);
    }

    private UUID survey(CaseNumber number) {
        return followUps.surveys(number).stream()
                .findFirst()
                .filter(survey -> survey.csat() == null)
                .map(FollowUps.Survey::id)
                .orElse(null);
    }
}
