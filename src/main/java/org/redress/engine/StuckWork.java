package org.redress.engine;

import java.time.Instant;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.redress.common.CaseNumber;

/**
 * Work outside the engine that cannot go on by itself ({@code redress.stuck}): from its time on administrators have one
 * task "Repair" about it; completing that publishes {@link RepairAsked}.
 */
@Mapper
public interface StuckWork {
    /**
     * Notes that something is stuck, or changes from when on a person is asked.
     *
     * @param key kind and id, such as {@code shop-event:…}; one task per key
     * @param number the case it belongs to, or null
     */
    void add(@Param("key") String key, @Param("number") CaseNumber number, @Param("since") Instant since);

    /** It goes on: an open task about it is withdrawn. */
    void remove(@Param("key") String key);
}
