package org.redress.escalation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.redress.OwnDatabase;
import org.redress.Redress;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ContextConfiguration;

/** A test of the whole application in which timers fire by hand only. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ContextConfiguration(initializers = OwnDatabase.class)
@SpringBootTest(
        classes = {Redress.class, EscalationStage.class},
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "redress.embedded=true",
            "redress.samples=false",
            "management.server.port=0",
            "camunda.bpm.job-execution.enabled=false",
            "redress.deadlines.monitor=P1D",
            "redress.deadlines.check=P1D",
            "redress.duty.mail=duty@shop.example",
            "redress.alarm.mail=alarm@shop.example"
        })
@interface EscalationStory {}
