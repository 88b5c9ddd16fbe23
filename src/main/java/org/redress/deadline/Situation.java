package org.redress.deadline;

import org.redress.common.Channel;
import org.redress.common.Tier;
import org.redress.common.Urgency;

/**
 * What the deadlines table is asked with, and whose table: that of the set which the process definition belongs to.
 * Tier, channel and marketplace may be null.
 */
public record Situation(String definitionId, Urgency urgency, Tier tier, Channel channel, String marketplace) {

    public Situation {
        urgency = urgency == null ? Urgency.GENERAL : urgency;
    }
}
