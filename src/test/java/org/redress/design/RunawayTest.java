package org.redress.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

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

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

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
}
