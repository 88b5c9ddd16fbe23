package org.redress.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The handbook of what is in force, for everybody who works here. */
class HandbookPageTest extends RunningApp {
    @Test
    void isReadWholeOrOneProcessAlone() throws Exception {
        var agent = Browser.signedIn(this, "agent");

        assertThat(agent.open("/desk/handbook").body())
                .contains(
                        "id=\"complaint.Activity_FirstResponse\"",
                        "id=\"deadline.first-response\"",
                        "id=\"table.triage\"");
        assertThat(agent.open("/desk/handbook?process=escalation").body())
                .contains("id=\"escalation.Activity_DecideEscalation\"")
                .doesNotContain("id=\"complaint.Activity_FirstResponse\"");
        assertThat(agent.open("/desk/handbook?process=nothing").statusCode()).isEqualTo(404);
    }
}
