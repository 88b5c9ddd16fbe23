package org.redress.escalation;

import java.util.UUID;
import org.redress.common.CaseNumber;
import org.redress.common.Person;

/**
 * What raises an escalation: a deadline, or a person for their group. {@code level} is null when the deadline's own row
 * says which level hears of it.
 */
record EscalationCall(CaseNumber number, UUID deadlineId, String askedBy, String askingGroup, Integer level) {
    static EscalationCall forDeadline(CaseNumber number, String deadlineId, Integer level) {
        return new EscalationCall(number, UUID.fromString(deadlineId), null, null, level);
    }

    static EscalationCall fromPerson(CaseNumber number, String askedBy, String group, Integer level) {
        return new EscalationCall(number, null, askedBy, group, level);
    }

    boolean byPerson() {
        return askedBy != null;
    }

    Person caller() {
        return byPerson() ? Person.staff(askedBy) : Person.SYSTEM;
    }
}
