package org.redress.remedy;

/**
 * A remedy the table allows here, with limits in minor units per role; -1 means up to the paid amount. Limits are those
 * of the moment the facts were verified.
 */
record Option(
        RemedyKind kind, long agentLimit, long supervisorLimit, long managerLimit, boolean shipFirst, String advice) {
    boolean within(long limit, long amount, long paid) {
        return amount <= (limit < 0 ? paid : limit);
    }

    boolean forAgent(long amount, long paid) {
        return within(agentLimit, amount, paid);
    }

    boolean forSupervisor(long amount, long paid) {
        return within(supervisorLimit, amount, paid);
    }

    boolean forManager(long amount, long paid) {
        return within(managerLimit, amount, paid);
    }
}
