package org.redress.engine;

import java.time.Instant;
import java.util.Set;

/**
 * A member of staff who may sign in: user id, the name shown to colleagues, the address for notices or null, groups, and
 * whether the account is shut or came to its end.
 *
 * @param endsAt when it can no longer be used, null for an account without an end
 */
public record Account(String id, String name, String mail, Set<String> groups, boolean disabled, Instant endsAt) {}
