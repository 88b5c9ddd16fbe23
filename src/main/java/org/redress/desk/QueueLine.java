package org.redress.desk;

import java.util.UUID;

/**
 * A line of the queue as it is shown.
 *
 * @param claim where claiming goes to, or null when this person may not
 * @param release where releasing goes to, or null when it is not this person's
 * @param holder who has it, or null
 */
record QueueLine(
        String id,
        String caseNumber,
        String link,
        Badge badge,
        String about,
        String subject,
        String customer,
        boolean highValue,
        String urgency,
        String task,
        Integer level,
        String group,
        String holder,
        boolean mine,
        String claim,
        String release) {
    static String act(String taskId, UUID escalationId, String act) {
        return escalationId == null
                ? "/desk/api/tasks/" + taskId + "/" + act
                : "/desk/api/escalations/" + escalationId + "/" + act;
    }
}
