package org.redress.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Who has which case before them, on whatever node. */
@Mapper
interface Presences {
    /** Whether a sign of life tells the others something: somebody came, or began or stopped to write. */
    record Seen(boolean news) {}

    /** A colleague at the same case. */
    record Other(String id, String name, boolean editing) {}

    /** Notes a sign of life; empty when there is no such case. Older than {@code stale} is as good as gone. */
    Optional<Seen> seen(
            @Param("number") String number,
            @Param("userId") String userId,
            @Param("editing") boolean editing,
            @Param("at") Instant at,
            @Param("stale") Instant stale);

    int left(@Param("number") String number, @Param("userId") String userId);

    List<Other> others(@Param("number") String number, @Param("userId") String userId, @Param("stale") Instant stale);

    void sweep(@Param("before") Instant before);
}
