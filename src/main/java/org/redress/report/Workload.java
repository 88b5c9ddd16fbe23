package org.redress.report;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a team has before it: the cases whose clocks run out soon, or did, in that order, and who is on duty. The
 * arithmetic is plain: people take the tasks in the order of the queue, so with {@code pace} tasks an hour for each of
 * {@code n} people the k-th task is done after k / (n × pace) hours; a case whose clock runs out before is late. Who
 * works for several teams counts in equal parts for each.
 */
record Workload(List<Due> due, Map<String, Set<String>> onDuty, double pace) {
    private static final double MS = Duration.ofHours(1).toMillis();

    /** The first clock of a case with an open task of this group. */
    record Due(String group, String caseNumber, Instant runsOut) {}

    /** How many cases become late from now on if {@code more} people help the team that needs it most. */
    int late(Instant now, int more) {
        var groups = due.stream().map(Due::group).collect(Collectors.toSet());
        int late = 0;
        int saved = 0;
        for (String group : groups) {
            int missed = late(group, people(group, groups), now);
            late += missed;
            saved = Math.max(saved, missed - late(group, people(group, groups) + more, now));
        }
        return late - saved;
    }

    /** Everybody who is on duty. */
    int people() {
        return (int) onDuty.values().stream().flatMap(Set::stream).distinct().count();
    }

    private double people(String group, Set<String> groups) {
        return onDuty.getOrDefault(group, Set.of()).stream()
                .mapToDouble(person -> 1.0 / teams(person, groups))
                .sum();
    }

    private long teams(String person, Set<String> groups) {
        return groups.stream()
                .filter(group -> onDuty.getOrDefault(group, Set.of()).contains(person))
                .count();
    }

    private int late(String group, double people, Instant now) {
        int late = 0;
        int place = 0;
        for (Due one : due) {
            if (!one.group().equals(group)) continue;
            place++;
            if (one.runsOut().isAfter(now) && done(place, people, now).isAfter(one.runsOut())) late++;
        }
        return late;
    }

    private Instant done(int place, double people, Instant now) {
        return people * pace == 0 ? Instant.MAX : now.plusMillis((long) (MS * place / (people * pace)));
    }
}
