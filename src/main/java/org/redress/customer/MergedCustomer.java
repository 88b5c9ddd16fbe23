package org.redress.customer;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A customer who counts as somebody else by now; {@code reasons} are what both shared then, {@code at} is in UTC. */
public record MergedCustomer(UUID customerId, String name, List<MergeProposal.Reason> reasons, String by, Instant at) {}
