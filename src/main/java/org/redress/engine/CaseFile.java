package org.redress.engine;

import java.time.Instant;
import java.util.UUID;
import org.redress.common.CaseNumber;
import org.redress.common.Stage;
import org.redress.common.Tier;
import org.redress.common.Urgency;

/** The head of a case of any kind: where it stands, who owns it, and which instance carries it. Times in UTC. */
public record CaseFile(
        CaseNumber number,
        String kind,
        String processId,
        String instanceId,
        Stage stage,
        String outcome,
        String owner,
        String groupId,
        Urgency urgency,
        Integer severity,
        Tier tier,
        int priority,
        int round,
        int reopened,
        UUID customerId,
        String orderId,
        Instant receivedAt,
        Instant firstClosedAt,
        Instant closedAt,
        Instant keptApartAt,
        int version) {
    /** Whether its person is erased and a legal hold keeps its texts: for managers and auditors alone. */
    public boolean keptApart() {
        return keptApartAt != null;
    }
}
