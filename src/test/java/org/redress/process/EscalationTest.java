package org.redress.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One missed promise or call for help, from its first level to a decision. */
@PassesEveryFlow(process = "escalation")
class EscalationTest {
    private final Steps steps = ModelEngine.steps();

    @BeforeEach
    void decidedWithoutALetter() {
        steps.answers("applyDecision", "tellCustomer", false);
        steps.answers("applyDecision", "outcome", "TAKE_OVER");
    }

    @Test
    void theFirstDecisionEndsIt() {
        raised().complete("Activity_DecideEscalation").ended("Event_EscalationDecided");
        assertThat(steps.calls("applyDecision")).isOne();
        assertThat(steps.calls("tellOfEscalation")).isZero();
    }

    @Test
    void whatNobodyClaimsOrDecidesRisesToTheThirdLevelAndStaysOpenBelow() {
        var theCase = raised();
        level(2, "managers");
        theCase.fire("Event_Unclaimed").waitsAt("Activity_DecideEscalation", "Activity_DecideEscalation");
        level(3, "managers");
        theCase.fire("Event_Undecided");
        theCase.fire("Event_Undecided")
                .waitsAt("Activity_DecideEscalation", "Activity_DecideEscalation", "Activity_DecideEscalation");
        theCase.complete("Activity_DecideEscalation").ended("Event_EscalationDecided");
        assertThat(steps.calls("raiseLevel")).isEqualTo(3);
        assertThat(steps.calls("applyDecision")).isOne();
    }

    @Test
    void aDecisionThatTheCustomerFeelsIsToldToThem() {
        steps.answers("applyDecision", "tellCustomer", true);
        raised().complete("Activity_DecideEscalation").ended("Event_EscalationDecided");
        assertThat(steps.calls("tellOfEscalation")).isOne();
    }

    @Test
    void aPromiseMetLateOrAClosedCaseWithdrawsIt() {
        raised().tell("EscalationObsolete").ended("Event_Withdrawn");
        assertThat(steps.calls("withdrawEscalation")).isOne();
        assertThat(steps.calls("applyDecision")).isZero();
    }

    @Test
    void anExtendedPromiseThatIsKeptWithdrawsIt() {
        steps.answers("applyDecision", "outcome", "EXTEND");
        raised().complete("Activity_DecideEscalation")
                .waitsAt("Gateway_ExtensionRunning")
                .tell("EscalationObsolete")
                .ended("Event_Withdrawn");
    }

    @Test
    void anExtendedPromiseThatIsMissedRises() {
        steps.answers("applyDecision", "outcome", "EXTEND");
        raised().complete("Activity_DecideEscalation")
                .fire("Event_ExtensionOver")
                .waitsAt("Activity_DecideEscalation");
        assertThat(steps.calls("nextLevel")).isOne();
    }

    private TheCase raised() {
        level(1, "supervisors");
        return TheCase.by("EscalationRaised", Map.of());
    }

    private void level(int level, String group) {
        steps.answers("raiseLevel", "level", level);
        steps.answers("raiseLevel", "levelGroup", group);
    }
}
