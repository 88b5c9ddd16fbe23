package org.redress.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** A signal becomes a correction whose effect is measured; without effect it begins again. */
@PassesEveryFlow(process = "improvement")
class ImprovementTest {
    private final Steps steps = ModelEngine.steps();

    @Test
    void aCauseIsFoundContainedCorrectedAndMeasured() {
        planned(contained(0)).waitsAt("Activity_DoAction", "Activity_DoAction");
        var watched = acted(planned(contained(0)));
        watched.waitsAt("Event_WatchOver");
        measured(watched, 40, true, 1)
                .complete("Activity_RecordLessons")
                .ended("Activity_MeasureEffect", "Event_Effective");
        assertThat(steps.calls("recordImprovementEnd")).isOne();
    }

    @Test
    void aSignalMayBelongToAnotherImprovement() {
        triaged("MERGE").ended("Activity_MergeImprovement", "Event_ImprovementMerged");
    }

    @Test
    void aSignalMayOnlyBeWatched() {
        triaged("WATCH").ended("Event_WatchOnly");
    }

    @Test
    void aSignalMayBeRejected() {
        triaged("REJECT").ended("Event_Rejected");
    }

    @Test
    void nobodyIsWrittenToBeforeAPersonLetsTheLettersGo() {
        contained(3).waitsAt("Activity_DecideLetters");
        assertThat(steps.calls("writeVictims")).isZero();
        contained(3).complete("Activity_DecideLetters", "letters", "NO_GO").waitsAt("Activity_FindRootCause");
        assertThat(steps.calls("writeVictims")).isZero();
        contained(3).complete("Activity_DecideLetters", "letters", "GO").waitsAt("Activity_FindRootCause");
        assertThat(steps.calls("writeVictims")).isOne();
    }

    @Test
    void aRefusedPlanIsMadeAnew() {
        goal(contained(0))
                .complete("Activity_ApprovePlan", "planApproval", "REFUSE")
                .waitsAt("Activity_PlanAction");
    }

    @Test
    void everyAgentConfirmsATraining() {
        steps.answers("recordPrevention", "trainees", 2);
        var trained = planned(contained(0)).complete("Activity_DoAction").complete("Activity_DoAction");
        trained.complete("Activity_PreventElsewhere", "training", "YES")
                .waitsAt("Activity_ConfirmTraining", "Activity_ConfirmTraining");
        trained.complete("Activity_ConfirmTraining")
                .complete("Activity_ConfirmTraining")
                .waitsAt("Event_WatchOver");
    }

    @Test
    void tooFewExposuresExtendTheWindowOnce() {
        var watched = measured(acted(planned(contained(0))), 19, true, 1);
        watched.waitsAt("Event_WatchOver");
        steps.answers("readEffect", "extended", true);
        steps.answers("applyEffect", "effect", "MANAGER");
        watched.fire("Event_WatchOver").waitsAt("Activity_DecideIneffective");
        assertThat(steps.calls("beginWatch")).isEqualTo(2);
    }

    @Test
    void withoutEffectTheSearchBeginsAgainAndASupervisorHearsOfIt() {
        measured(acted(planned(contained(0))), 40, false, 1).waitsAt("Activity_FindRootCause");
        assertThat(steps.calls("raiseEscalation")).isOne();
        assertThat(steps.calls("beginNextRound")).isOne();
    }

    @Test
    void afterThreeRoundsAManagerDecides() {
        var failed = measured(acted(planned(contained(0))), 40, false, 3);
        failed.fire("Event_FailureOverdue")
                .complete("Activity_DecideIneffective", "ineffective", "AGAIN")
                .waitsAt("Activity_FindRootCause");
        measured(acted(planned(contained(0))), 40, false, 3)
                .complete("Activity_DecideIneffective", "ineffective", "ACCEPT")
                .ended("Event_IneffectiveAccepted");
    }

    @Test
    void everyStepThatTakesTooLongIsToldToASupervisor() {
        var late = signalled().fire("Event_TriageOverdue");
        late.complete("Activity_TriageSignal", "signalDecision", "START");
        steps.answers("listVictims", "victims", 1);
        late.fire("Event_TeamOverdue").complete("Activity_FormTeam");
        late.fire("Event_ProblemOverdue").complete("Activity_DescribeProblem");
        late.fire("Event_ContainmentOverdue").complete("Activity_ContainProblem");
        late.fire("Event_LettersOverdue").complete("Activity_DecideLetters", "letters", "NO_GO");
        late.fire("Event_RootCauseOverdue").complete("Activity_FindRootCause");
        late.fire("Event_PlanOverdue").complete("Activity_PlanAction", "anotherAction", "NO");
        late.fire("Event_GoalOverdue").complete("Activity_SetGoal");
        steps.answers("recordPlanApproval", "actions", 1);
        late.fire("Event_ApprovalOverdue").complete("Activity_ApprovePlan", "planApproval", "APPROVE");
        late.fire("Event_ActionOverdue").complete("Activity_DoAction");
        steps.answers("recordPrevention", "trainees", 1);
        late.fire("Event_PreventionOverdue").complete("Activity_PreventElsewhere", "training", "YES");
        late.fire("Event_TrainingOverdue").complete("Activity_ConfirmTraining");
        measured(late, 40, true, 1).fire("Event_LessonsOverdue").complete("Activity_RecordLessons");
        assertThat(steps.calls("raiseEscalation")).isEqualTo(13);
    }

    @Test
    void theTeamMayAskForHelp() {
        signalled()
                .tell("EscalationAsked", "askedBy", "quality", "askingGroup", "quality", "level", 1)
                .waitsAt("Activity_TriageSignal");
        assertThat(steps.calls("raiseEscalation")).isOne();
    }

    private static TheCase signalled() {
        return TheCase.of("improvement", Map.of()).waitsAt("Activity_TriageSignal");
    }

    private static TheCase triaged(String decision) {
        return signalled().complete("Activity_TriageSignal", "signalDecision", decision);
    }

    private TheCase contained(int victims) {
        steps.answers("listVictims", "victims", victims);
        return triaged("START")
                .complete("Activity_FormTeam")
                .complete("Activity_DescribeProblem")
                .complete("Activity_ContainProblem");
    }

    private static TheCase goal(TheCase theCase) {
        return theCase.complete("Activity_FindRootCause")
                .complete("Activity_PlanAction", "anotherAction", "YES")
                .complete("Activity_PlanAction", "anotherAction", "NO")
                .complete("Activity_SetGoal");
    }

    private TheCase planned(TheCase theCase) {
        steps.answers("recordPlanApproval", "actions", 2);
        return goal(theCase).complete("Activity_ApprovePlan", "planApproval", "APPROVE");
    }

    private static TheCase acted(TheCase theCase) {
        return theCase.complete("Activity_DoAction")
                .complete("Activity_DoAction")
                .complete("Activity_PreventElsewhere", "training", "NO");
    }

    /** The watch window is over with this number of exposures; the table's answer is taken over. */
    private TheCase measured(TheCase theCase, int exposures, boolean reached, int round) {
        steps.answers("readEffect", "exposures", exposures);
        steps.answers("readEffect", "reached", reached);
        steps.answers("readEffect", "extended", false);
        steps.answers("readEffect", "round", round);
        var table = TableFile.named("improvement-effect")
                .answer(Map.of("exposures", exposures, "reached", reached, "extended", false, "round", round));
        steps.answers("applyEffect", "effect", table.get("effect"));
        return theCase.fire("Event_WatchOver");
    }
}
