package org.redress.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.common.CaseNumber;
import org.redress.common.Person;
import org.redress.engine.AlreadyClaimed;
import org.redress.engine.Timers;
import org.springframework.beans.factory.annotation.Autowired;

@EscalationStory
class EscalationLevelsTest {
    private static final String UNCLAIMED = "Event_Unclaimed";
    private static final String UNDECIDED = "Event_Undecided";
    private static final Person SUPERVISOR = Person.staff("supervisor");
    private static final Person SUPERVISOR_2 = Person.staff("supervisor2");
    private static final Person MANAGER = Person.staff("manager");

    @Autowired
    EscalationStage stage;

    @Autowired
    EscalationClaims claims;

    private CaseNumber number;
    private UUID id;

    @BeforeEach
    void missTheFirstResponse() {
        number = stage.running();
        stage.fire(number, "Event_FirstResponseOverdue");
        id = stage.column(number, "id", UUID.class);
    }

    @Test
    void aMissedPromiseBecomesATaskOfSupervisorsWithAClock() {
        assertThat(stage.deadlines(number, "first-response")).containsExactly("MISSED");
        var task = stage.task(number, EscalationFlow.DECIDE);
        assertThat(task.candidateGroup()).isEqualTo("supervisors");
        assertThat(task.due()).isEqualTo(stage.dueOf(number, UNCLAIMED));
        assertThat(stage.dueOf(number, UNDECIDED)).isEqualTo(Timers.NEVER);
        assertThat(stage.deadlines(number, "escalation-claim")).containsExactly("RUNNING");
        assertThat(stage.acts(number)).contains("ESCALATION_RAISED", "ESCALATION_OFFERED");
    }

    @Test
    void nobodyClaimsAndNobodyDecidesUpToTheTop() {
        stage.fire(number, UNCLAIMED);
        assertThat(stage.column(number, "level", Integer.class)).isEqualTo(2);
        claims.claim(id, MANAGER);
        stage.fire(number, UNDECIDED);
        assertThat(stage.column(number, "level", Integer.class)).isEqualTo(3);
        stage.fire(number, UNCLAIMED);
        assertThat(stage.column(number, "level", Integer.class)).isEqualTo(3);
        assertThat(stage.tasks(number, EscalationFlow.DECIDE)).hasSize(3);
        assertThat(stage.deadlines(number, "escalation-claim")).containsExactly("MISSED", "MET", "MISSED");
        assertThat(stage.deadlines(number, "escalation-decision")).containsExactly("MISSED");
    }

    @Test
    void theFirstDecisionEndsAllLevels() {
        stage.fire(number, UNCLAIMED);
        stage.fire(number, UNCLAIMED);
        claims.decide(id, SUPERVISOR, notNeeded());
        assertThat(stage.tasks(number, EscalationFlow.DECIDE)).isEmpty();
        assertThat(stage.escalationsRunning(number)).isZero();
        assertThat(stage.column(number, "state", String.class)).isEqualTo("DECIDED");
        assertThat(stage.column(number, "decided_by", String.class)).isEqualTo("supervisor");
        assertThat(stage.count(number, "closed_at is not null")).isEqualTo(1);
        assertThat(stage.deadlines(number, "escalation-claim")).doesNotContain("RUNNING");
    }

    @Test
    void ofTwoSupervisorsOneWinsAndTheOtherIsToldWho() {
        claims.claim(id, SUPERVISOR);
        var refusal = catchThrowableOfType(AlreadyClaimed.class, () -> claims.claim(id, SUPERVISOR_2));
        assertThat(refusal.args()).contains("supervisor");
        assertThat(catchThrowableOfType(AlreadyClaimed.class, () -> claims.decide(id, SUPERVISOR_2, notNeeded())))
                .isNotNull();
    }

    @Test
    void aClaimStartsTheClockOfTheDecisionAndAReleaseTurnsItBack() {
        claims.claim(id, SUPERVISOR);
        assertThat(stage.dueOf(number, UNCLAIMED)).isEqualTo(Timers.NEVER);
        assertThat(stage.dueOf(number, UNDECIDED)).isBefore(Timers.NEVER);
        assertThat(stage.deadlines(number, "escalation-claim")).containsExactly("MET");
        assertThat(stage.deadlines(number, "escalation-decision")).containsExactly("RUNNING");
        assertThat(stage.column(number, "state", String.class)).isEqualTo("CLAIMED");
        assertThat(stage.task(number, EscalationFlow.DECIDE).due()).isEqualTo(stage.dueOf(number, UNDECIDED));

        claims.release(id, SUPERVISOR);
        assertThat(stage.dueOf(number, UNCLAIMED)).isBefore(Timers.NEVER);
        assertThat(stage.dueOf(number, UNDECIDED)).isEqualTo(Timers.NEVER);
        assertThat(stage.deadlines(number, "escalation-claim")).containsExactly("MET", "RUNNING");
        assertThat(stage.deadlines(number, "escalation-decision")).containsExactly("WITHDRAWN");
        assertThat(stage.column(number, "state", String.class)).isEqualTo("OPEN");

        claims.claim(id, SUPERVISOR_2);
        assertThat(stage.deadlines(number, "escalation-decision")).containsExactly("WITHDRAWN", "RUNNING");
    }

    @Test
    void onlyTheHolderReleases() {
        claims.claim(id, SUPERVISOR);
        assertThat(catchThrowableOfType(AlreadyClaimed.class, () -> claims.release(id, SUPERVISOR_2)))
                .isNotNull();
    }

    @Test
    void aDecidedEscalationCannotBeDecidedAgain() {
        claims.decide(id, SUPERVISOR, notNeeded());
        var refusal = catchThrowableOfType(EscalationOver.class, () -> claims.decide(id, MANAGER, notNeeded()));
        assertThat(refusal.args()).contains("supervisor");
    }

    private static Decision notNeeded() {
        return new Decision(Outcome.NOT_NEEDED, "was answered by phone", null, null, null);
    }
}
