/** Raises missed deadlines and calls for help to supervisors and managers, who claim and decide them against a clock. */
package org.redress.escalation;
