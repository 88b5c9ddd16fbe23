package org.redress.followup;

import java.time.Clock;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.redress.audit.AuditTrail;
import org.redress.common.CaseNumber;
import org.redress.common.Ids;
import org.redress.common.Person;
import org.redress.complaint.CaseLetters;
import org.redress.deadline.DueStep;
import org.redress.deadline.Forecasts;
import org.redress.engine.Cases;
import org.redress.engine.ModelBean;

/** Asks two questions, and never steers the answer. */
@ModelBean("sendSurvey")
class SendSurveyStep implements JavaDelegate {
    private final FollowUps followUps;
    private final Cases cases;
    private final CaseLetters letters;
    private final Forecasts forecasts;
    private final AuditTrail audit;
    private final Clock clock;

    SendSurveyStep(
            FollowUps followUps, Cases cases, CaseLetters letters, Forecasts forecasts, AuditTrail audit, Clock clock) {
        this.forecasts = forecasts;
        this.followUps = followUps;
        this.cases = cases;
        this.letters = letters;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution flow) {
        var number = CaseNumber.of(flow.getProcessBusinessKey());
        var survey = Ids.next();
        followUps.addSurvey(survey, number, cases.find(number).orElseThrow().round(), clock.instant());
        letters.survey(number, forecasts.due("survey", DueStep.situation(flow)));
        audit.record(number, Person.SYSTEM, "SURVEY_SENT", Map.of("surveyId", survey));
    }
}
