package org.redress.deadline;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;

/** Runs on deadlines, engine and a real PostgreSQL; timers fire by name only, the monitor runs when it is told to. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = DeadlineWorld.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = "camunda.bpm.job-execution.enabled=false")
@interface DeadlineTest {}
