package org.redress.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.process.ReturnPath.accepted;
import static org.redress.process.ReturnPath.requested;

import org.junit.jupiter.api.Test;

/** Nobody refuses alone, and an exchange is agreed before anything moves. */
@PassesEveryFlow(
        process = "return-exchange",
        within = {"Activity_DecideOnReturn", "Activity_AgreeExchange"})
class ReturnDecisionTest {
    private final Steps steps = ModelEngine.steps();

    @Test
    void aLateAnswerIsToldToASupervisorAndStillExpected() {
        requested()
                .fire("Event_FirstResponseOverdue")
                .complete("Activity_DecideReturn", "decision", "ACCEPT")
                .waitsAt("Gateway_ParcelAwaited");
        assertThat(steps.calls("raiseEscalation")).isOne();
    }

    @Test
    void aRefusalIsCheckedByASecondPerson() {
        requested()
                .complete("Activity_DecideReturn", "decision", "REFUSE")
                .fire("Event_RefusalCheckOverdue")
                .complete("Activity_CheckRefusal", "refusal", "CONFIRM");
        assertThat(steps.calls("sendRefusal")).isOne();
        assertThat(steps.calls("raiseEscalation")).isOne();
    }

    @Test
    void theSecondPersonMayAcceptInstead() {
        var theCase = requested();
        steps.answers("recordRefusalCheck", "decision", "ACCEPT");
        theCase.complete("Activity_DecideReturn", "decision", "REFUSE")
                .complete("Activity_CheckRefusal", "refusal", "ACCEPT");
        assertThat(steps.calls("sendAcceptance")).isOne();
        assertThat(steps.calls("sendRefusal")).isZero();
    }

    @Test
    void theGoodsInExchangeAreConfirmedAndInStock() {
        accepted("EXCHANGE").complete("Activity_ConfirmExchange", "exchange", "CONFIRMED");
        assertThat(steps.calls("checkStock")).isOne();
        assertThat(steps.calls("offerAlternative")).isZero();
    }

    @Test
    void anotherWishGoesBackToTheOffer() {
        accepted("EXCHANGE")
                .complete("Activity_ConfirmExchange", "exchange", "OTHER_WISH")
                .waitsAt("Activity_DecideReturn");
        assertThat(steps.calls("checkStock")).isZero();
    }

    @Test
    void theBuyerIsAskedWhatTheyWantInExchange() {
        accepted("EXCHANGE")
                .complete("Activity_ConfirmExchange", "exchange", "ASK_CUSTOMER")
                .waitsAt("Gateway_AnswerAwaited")
                .tell("CustomerAnswered")
                .waitsAt("Activity_ConfirmExchange");
        assertThat(steps.calls("sendQuestion")).isOne();
        assertThat(steps.calls("resumeClock")).isOne();
        assertThat(steps.calls("checkStock")).isZero();
    }

    @Test
    void aBuyerWhoStaysSilentGetsAnotherOffer() {
        accepted("EXCHANGE")
                .complete("Activity_ConfirmExchange", "exchange", "ASK_CUSTOMER")
                .fire("Event_CustomerSilent")
                .complete("Activity_DecideSilence", "silence", "CLOSE")
                .waitsAt("Activity_DecideReturn");
        assertThat(steps.calls("offerAlternative")).isOne();
    }

    @Test
    void whatIsNotThereIsNotPromised() {
        var theCase = accepted("EXCHANGE");
        steps.answers("checkStock", "inStock", false);
        theCase.complete("Activity_ConfirmExchange", "exchange", "CONFIRMED").waitsAt("Activity_DecideReturn");
    }
}
