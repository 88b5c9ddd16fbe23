package org.redress.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;

/** What would run in a circle for ever, had it passed the check: deployed past it here, as no designer can. */
@SpringBootTest(classes = DesignWorld.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
class RunawayTest {
    private static final String CIRCLE = """
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="test"
                xmlns:camunda="http://camunda.org/schema/1.0/bpmn">
              <process id="circle" isExecutable="true" camunda:historyTimeToLive="P1D">
                <startEvent id="Start" />
                <sequenceFlow id="F1" sourceRef="Start" targetRef="One" />
                <exclusiveGateway id="One" />
                <sequenceFlow id="F2" sourceRef="One" targetRef="Other" />
                <exclusiveGateway id="Other" />
                <sequenceFlow id="F3" sourceRef="Other" targetRef="One" />
              </process>
            </definitions>
            """;

    private static final String WAITING_CIRCLE = CIRCLE.replace("circle", "waiting-circle")
            .replace("<exclusiveGateway id=\"Other\" />", "<receiveTask id=\"Other\" />");

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private JdbcTemplate sql;

    @Test
    void isStoppedAndLeavesNothingBehind() {
        repository.createDeployment().addString("circle.bpmn", CIRCLE).deploy();

        assertThatThrownBy(() -> runtime.startProcessInstanceByKey("circle", "runaway"))
                .hasStackTraceContaining("activities in one transaction")
                .hasStackTraceContaining("circle");

        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey("runaway")
                        .count())
                .isZero();
    }

    /** Ten thousand rounds are not waited for: the engine's own count is put where they would have brought it. */
    @Test
    void isStoppedAlsoWhenItWaitsInBetween() {
        repository
                .createDeployment()
                .addString("waiting-circle.bpmn", WAITING_CIRCLE)
                .deploy();
        var instance = runtime.startProcessInstanceByKey("waiting-circle").getId();
        signal(instance);

        sql.update("update act_ru_execution set sequence_counter_ = 19999 where proc_inst_id_ = ?", instance);

        assertThatThrownBy(() -> signal(instance)).hasStackTraceContaining("10000 activities in one case");
        sql.update("update act_ru_execution set sequence_counter_ = 100 where proc_inst_id_ = ?", instance);
        signal(instance);
        runtime.deleteProcessInstance(instance, "test");
    }

    private void signal(String instance) {
        runtime.signal(runtime.createExecutionQuery()
                .processInstanceId(instance)
                .activityId("Other")
                .singleResult()
                .getId());
    }
}
