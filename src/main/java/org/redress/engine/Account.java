package org.redress.engine;

import java.util.Set;

/** A member of staff who may sign in: user id, the name shown to colleagues, groups, and whether the account is shut. */
public record Account(String id, String name, Set<String> groups, boolean disabled) {}
