package org.redress.report;

import java.util.List;

/** Somebody who works on tasks, with the ids of their groups; {@code name} may be null. */
public record StaffMember(String id, String name, String groups) {
    boolean isOf(String group) {
        return List.of(groups.split(",")).contains(group);
    }
}
