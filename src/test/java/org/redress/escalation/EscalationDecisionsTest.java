package org.redress.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.redress.common.CaseNumber;
import org.redress.common.Money;
import org.redress.common.Person;
import org.redress.common.Refusal;
import org.redress.engine.CaseFlow;
import org.redress.engine.Cases;
import org.redress.remedy.RemedyGrants;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@EscalationStory
class EscalationDecisionsTest {
    private static final Person SUPERVISOR = Person.staff("supervisor");

    @Autowired
    EscalationStage stage;

    @Autowired
    EscalationClaims claims;

    @Autowired
    HelpCall calls;

    @Autowired
    RemedyGrants grants;

    @Autowired
    CaseFlow flow;

    @Autowired
    Cases cases;

    @Autowired
    JdbcClient sql;

    @Test
    void takingOverGivesTheCaseAndItsWorkToTheDecider() {
        var number = missed(false);
        decide(number, new Decision(Outcome.TAKE_OVER, "I know the buyer", null, null, null));
        assertThat(cases.find(number).orElseThrow().owner()).isEqualTo("supervisor");
        assertThat(stage.task(number, "Activity_FirstResponse").assignee()).isEqualTo("supervisor");
        assertThat(letters(number)).contains("escalation-taken-over");
        assertThat(stage.acts(number)).contains("ESCALATION_DECIDED", "CASE_OWNER_CHANGED", "TASK_ASSIGNED");
        assertThat(stage.count(number, "closed_at is not null")).isEqualTo(1);
    }

    @Test
    void reassigningGivesItToSomebodyWhoExists() {
        var number = missed(false);
        var nobody = new Decision(Outcome.REASSIGN, "ill", null, "nobody", null);
        assertThat(catchThrowableOfType(Refusal.class, () -> decide(number, nobody))
                        .code())
                .isEqualTo("unknown-assignee");
        decide(number, new Decision(Outcome.REASSIGN, "ill", null, "agent2", null));
        assertThat(stage.task(number, "Activity_FirstResponse").assignee()).isEqualTo("agent2");
        assertThat(letters(number)).contains("escalation-reassigned");
    }

    @Test
    void anExtendedPromiseThatIsKeptWithdrawsTheEscalation() {
        var number = missed(false);
        var until = Instant.now().plus(Duration.ofHours(5)).truncatedTo(ChronoUnit.SECONDS);
        decide(number, new Decision(Outcome.EXTEND, "The carrier answers tonight", until, null, null));
        assertThat(letters(number)).contains("escalation-extended");
        assertThat(stage.dueOf(number, "Event_ExtensionOver")).isEqualTo(until);
        assertThat(stage.count(number, "state = 'DECIDED' and closed_at is null"))
                .isEqualTo(1);

        stage.complete(number, "Activity_FirstResponse");
        assertThat(stage.count(number, "state = 'WITHDRAWN' and outcome = 'EXTEND' and closed_at is not null"))
                .isEqualTo(1);
        assertThat(stage.escalationsRunning(number)).isZero();
    }

    @Test
    void anExtendedPromiseThatIsMissedAgainGoesToTheNextLevel() {
        var number = missed(false);
        var until = Instant.now().plus(Duration.ofHours(5));
        decide(number, new Decision(Outcome.EXTEND, "The carrier answers tonight", until, null, null));
        stage.fire(number, "Event_ExtensionOver");
        assertThat(stage.count(number, "state = 'OPEN' and level = 2")).isEqualTo(1);
        assertThat(stage.task(number, EscalationFlow.DECIDE).candidateGroup()).isEqualTo("managers");
        assertThat(stage.acts(number)).contains("ESCALATION_EXTENSION_OVER");
        assertThat(catchThrowableOfType(
                                Refusal.class, () -> claims.claim(stage.column(number, "id", UUID.class), SUPERVISOR))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void approvingAnswersTheOpenRequest() {
        var number = missed(true);
        decide(number, new Decision(Outcome.APPROVE, "fair", null, null, null));
        assertThat(stage.tasks(number, "Activity_ApproveRemedy")).isEmpty();
        assertThat(submittedBy(number)).isEqualTo("supervisor");
    }

    @Test
    void approvingMoneyWithoutARequestAllowsItForTheCaseUpToTheLimit() {
        var number = missed(false);
        assertThat(refusal(number, money(3000)).code()).isEqualTo("limit-unknown");
        sql.sql("insert into redress.remedy_option (case_number, round, kind, agent_limit, supervisor_limit,"
                        + " manager_limit, ship_first) values (?, 1, 'COMPENSATION', 1000, 3000, 9000, false)")
                .param(number.value())
                .update();
        var above = refusal(number, money(3001));
        assertThat(above.status()).isEqualTo(403);
        decide(number, money(3000));
        assertThat(grants.granted(number)).contains(Money.cny(3000));
    }

    @Test
    void aRequestForManagersIsNotApprovedBySupervisors() {
        var number = missed(true);
        sql.sql("update redress.open_task set candidate_group = 'managers' where case_number = ?"
                        + " and activity_id = 'Activity_ApproveRemedy'")
                .param(number.value())
                .update();
        assertThat(refusal(number, new Decision(Outcome.APPROVE, "fair", null, null, null))
                        .code())
                .isEqualTo("above-limit");
    }

    @Test
    void theProposerDoesNotApprove() {
        var number = missed(true);
        sql.sql("insert into redress.submission (id, case_number, task_id, activity_id, fields, by_id, at)"
                        + " values (gen_random_uuid(), ?, 't', 'Activity_ProposeSolution', '{}', 'supervisor', now())")
                .param(number.value())
                .update();
        var approve = new Decision(Outcome.APPROVE, "mine", null, null, null);
        assertThat(catchThrowableOfType(Refusal.class, () -> decide(number, approve))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void suspectedAbuseIsReported() {
        var number = missed(false);
        decide(number, new Decision(Outcome.ABUSE, "third empty box", null, null, null));
        assertThat(stage.tasks(number, "Activity_JudgeAbuse")).hasSize(1);
    }

    @Test
    void aPromiseMetLateWithdrawsItsEscalation() {
        var number = missed(false);
        stage.complete(number, "Activity_FirstResponse");
        assertThat(stage.column(number, "state", String.class)).isEqualTo("WITHDRAWN");
        assertThat(stage.tasks(number, EscalationFlow.DECIDE)).isEmpty();
        assertThat(stage.deadlines(number, "escalation-claim")).containsExactly("WITHDRAWN");
        assertThat(stage.acts(number)).contains("ESCALATION_WITHDRAWN");
    }

    @Test
    void theEndOfTheCaseWithdrawsAll() {
        var number = missed(false);
        calls.call(number, Person.staff("agent"), "Please look at it", 1);
        stage.fire(number, "Event_Unclaimed");
        stage.complete(number, "Activity_FirstResponse");
        assertThat(stage.count(number, "state = 'WITHDRAWN' and closed_at is not null"))
                .isEqualTo(2);
        assertThat(stage.escalationsRunning(number)).isZero();
        assertThat(cases.find(number).orElseThrow().closedAt()).isNotNull();
    }

    @Test
    void completingTheTaskBesideTheDoorIsRefused() {
        var number = missed(false);
        var task = stage.task(number, EscalationFlow.DECIDE);
        assertThat(catchThrowableOfType(
                                Refusal.class,
                                () -> stage.locked(number, () -> {
                                    flow.complete(task.taskId(), SUPERVISOR, null, Map.of(), Map.of());
                                    return null;
                                }))
                        .code())
                .isEqualTo("escalation-decision-only");
    }

    @Test
    void reasonsStandInErasableRowsAndAsDigestsInTheRecord() {
        var number = missed(false);
        decide(number, new Decision(Outcome.NOT_NEEDED, "Mrs Wang called back", null, null, null));
        assertThat(stage.count(number, "reason_text = 'Mrs Wang called back'")).isEqualTo(1);
        var values = sql.sql("select new_values from redress.audit_entry where chain = ? and action = ?")
                .params(number.value(), "ESCALATION_DECIDED")
                .query(String.class)
                .single();
        assertThat(values).contains("sha256:").doesNotContain("Wang");
    }

    @Test
    void theTopLevelSoundsTheAlarmAndOnDutyHearOfEachRaising() {
        var number = missed(false);
        stage.fire(number, "Event_Unclaimed");
        stage.fire(number, "Event_Unclaimed");
        assertThat(letters(number)).filteredOn("duty-notice"::equals).hasSize(2);
    }

    private CaseNumber missed(boolean approvalWanted) {
        var number = stage.running(approvalWanted);
        stage.fire(number, "Event_FirstResponseOverdue");
        return number;
    }

    private static Decision money(long amountMinor) {
        return new Decision(Outcome.APPROVE, "fair", null, null, amountMinor);
    }

    private Refusal refusal(CaseNumber number, Decision decision) {
        return catchThrowableOfType(Refusal.class, () -> decide(number, decision));
    }

    private void decide(CaseNumber number, Decision decision) {
        claims.decide(stage.column(number, "id", UUID.class), SUPERVISOR, decision);
    }

    private List<String> letters(CaseNumber number) {
        return sql.sql("select template from redress.letter where case_number = ? and template is not null order by id")
                .param(number.value())
                .query(String.class)
                .list();
    }

    private String submittedBy(CaseNumber number) {
        return sql.sql("select by_id from redress.submission where case_number = ? and activity_id = ?")
                .params(number.value(), "Activity_ApproveRemedy")
                .query(String.class)
                .single();
    }
}
