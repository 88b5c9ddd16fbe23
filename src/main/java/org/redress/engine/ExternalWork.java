package org.redress.engine;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.redress.common.CaseNumber;
import org.redress.common.Money;

/**
 * One topic of work that leaves the house; implemented by {@code shop}. Runs outside any transaction, perhaps more than
 * once for the same {@code actionId}, and must have its effect once.
 */
public interface ExternalWork {
    /** What there is to do; {@code actionId} is the idempotency key, null for topics that only read. */
    record Work(String taskId, CaseNumber caseNumber, UUID actionId, String orderId, Money amount) {}

    /** How it went. */
    sealed interface Result {}

    /** Done; the reference is the provider's own. */
    record Done(String providerReference, Map<String, Object> variables) implements Result {}

    /** The provider said no, for good. */
    record Refused(String reason) implements Result {}

    /** Nobody can say whether it happened; a person must look. */
    record Unknown(String reason) implements Result {}

    /** Failed for now, to be tried again; the reason names no person. */
    record Later(String reason) implements Result {}

    /** There is nothing to tell yet; it is asked again after this while, as often as it takes. */
    record NotYet(Duration again) implements Result {}

    String topic();

    Result run(Work work);
}
