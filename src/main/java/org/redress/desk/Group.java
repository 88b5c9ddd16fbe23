package org.redress.desk;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The groups that rights are given to; {@code CLIENTS} is held by every API client and by nobody else. */
enum Group {
    AGENTS,
    VIPAGENTS,
    WAREHOUSE,
    FINANCE,
    SUPERVISORS,
    MANAGERS,
    QUALITY,
    DESIGNERS,
    AUDITORS,
    WORKERS,
    ADMINISTRATORS,
    CLIENTS;

    /** All groups a person or a client can be put into. */
    static Set<Group> assignable() {
        return EnumSet.complementOf(EnumSet.of(CLIENTS));
    }

    /** The group's id in accounts, models, tokens and JSON. */
    @JsonValue
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return id();
    }

    static Optional<Group> of(String id) {
        return Arrays.stream(values()).filter(group -> group.id().equals(id)).findFirst();
    }
}
