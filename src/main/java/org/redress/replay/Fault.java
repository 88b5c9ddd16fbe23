package org.redress.replay;

import java.util.List;

/**
 * A fault that was planted in the replayed orders: complaints about it, all by one cause, must raise a signal of this
 * key by themselves. {@code sharing} is how many orders have the fault; all but the complaints suffer in silence.
 */
record Fault(String key, String cause, int sharing, List<Recorded.Row> complaints) {}
