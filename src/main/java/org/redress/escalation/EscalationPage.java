package org.redress.escalation;

import java.util.List;

/** A page of escalations; {@code next} is the cursor of the following page, null on the last. */
record EscalationPage(List<EscalationView> items, String next) {}
