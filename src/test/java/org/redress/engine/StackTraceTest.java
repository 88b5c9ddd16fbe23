package org.redress.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What administrators read of a failure names code, and nothing that somebody wrote. */
class StackTraceTest {
    private static final String TRACE = """
            org.camunda.bpm.engine.ProcessEngineException: cannot send to Li Wei <li@example.com>
            \tat org.camunda.bpm.engine.impl.Runner.run(Runner.java:7)
            \tat org.redress.message.SendStep.execute(SendStep.java:21)
            Caused by: org.springframework.mail.MailSendException: Li Wei, 138 0013 8000, Nanjing Road 1
            wrote: Exception of the rule
            \tat org.springframework.mail.Sender.send(Sender.java:99)
            \tat org.redress.message.Post$Box.lambda$send$0(Post.java:42)
            \t... 12 more
            """;

    @Test
    void theInnermostCauseAndItsPlaceInOurCodeAreTold() {
        assertThat(StackTrace.reason(TRACE)).isEqualTo("MailSendException, Post.java:42");
    }

    @Test
    void whatHappensOutsideOurCodeIsToldByItsKindAlone() {
        assertThat(StackTrace.reason(
                        "java.lang.OutOfMemoryError: heap\n\tat java.base/java.util.Arrays.copyOf(Arrays.java:3)"))
                .isEqualTo("OutOfMemoryError");
    }

    @Test
    void textThatIsNoTraceTellsNothing() {
        assertThat(StackTrace.reason("Li Wei wants the money back")).isNull();
    }
}
