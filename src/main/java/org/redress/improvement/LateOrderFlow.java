package org.redress.improvement;

import java.util.Map;
import org.redress.engine.Var;

/** What Java knows of {@code late-order.bpmn}. */
final class LateOrderFlow {
    static final String PROCESS = "late-order";
    static final String NOTICE = "late-notice";
    static final String QUIET = "quiet-hours";
    static final Var<Boolean> LATE = Var.flag("late");
    static final Var<Boolean> NOTICE_SENT = Var.flag("noticeSent");

    static final Map<String, String> OUTCOMES = Map.of(
            "Event_OnTime", "ON_TIME",
            "Event_CustomerTold", "CUSTOMER_TOLD",
            "Event_ShippedMeanwhile", "SHIPPED_MEANWHILE");

    private LateOrderFlow() {}
}
