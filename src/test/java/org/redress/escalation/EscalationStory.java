package org.redress.escalation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** A test in {@link EscalationWorld}; timers fire by hand only. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = EscalationWorld.class,
        webEnvironment = WebEnvironment.NONE,
        properties = {
            "camunda.bpm.job-execution.enabled=false",
            "redress.duty.mail=duty@shop.example",
            "redress.alarm.mail=alarm@shop.example"
        })
@interface EscalationStory {}
