package org.redress.followup;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.redress.audit.AuditTrail;
import org.redress.common.CaseNumber;
import org.redress.common.Person;
import org.redress.common.Refusal;
import org.redress.engine.CaseWork;
import org.redress.engine.Correlation;
import org.springframework.stereotype.Component;

/** Takes a survey's answer once; two or less of five opens the case again by itself. */
@Component
public class SurveyAnswers {
    /** Satisfaction 1 to 5, recommendation 0 to 10. */
    public record Answer(
            @NotNull @Min(1) @Max(5) Integer csat,
            @Min(0) @Max(10) Integer nps,
            @Size(max = 2000) String comment) {}

    /** No survey waits for an answer. */
    static class NoSurvey extends Refusal {
        NoSurvey() {
            super("no-survey-open", 409, null);
        }
    }

    private final CaseWork work;
    private final Correlation correlation;
    private final FollowUps followUps;
    private final AuditTrail audit;
    private final Clock clock;

    SurveyAnswers(CaseWork work, Correlation correlation, FollowUps followUps, AuditTrail audit, Clock clock) {
        this.work = work;
        this.correlation = correlation;
        this.followUps = followUps;
        this.audit = audit;
        this.clock = clock;
    }

    public void take(CaseNumber number, Person who, Answer answer) {
        work.on(number, file -> {
            var survey = followUps.surveys(number).stream().findFirst().orElseThrow(NoSurvey::new);
            if (followUps.answer(survey.id(), answer.csat(), answer.nps(), answer.comment(), clock.instant()) == 0)
                throw new NoSurvey();
            var facts = new HashMap<String, Object>();
            facts.put("csat", answer.csat());
            facts.put("nps", answer.nps());
            facts.put("comment", AuditTrail.digest(answer.comment()));
            audit.record(number, who, "SURVEY_ANSWERED", facts);
            correlation.tellWithVariables(number, "SurveyAnswered", Map.of("csat", answer.csat()));
            return null;
        });
    }
}
