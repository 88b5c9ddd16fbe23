package org.redress.customer;

import java.util.List;
import java.util.UUID;

/**
 * A person was erased, all customers who are them together. What is kept of them outside their own cases goes in the
 * same transaction; of their cases {@link TextErased} tells.
 */
public record PersonForgotten(List<UUID> customers) {}
