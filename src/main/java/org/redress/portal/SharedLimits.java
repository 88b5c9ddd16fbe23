package org.redress.portal;

import java.time.Instant;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** What strangers do on all nodes, each by one statement: a row says when all its tries are there again. */
@Mapper
interface SharedLimits {
    /** One try: which limit, whose, how long it takes to come back, and by when the last one that is allowed does. */
    record Try(Limit limit, String who, Instant now, long stepMicros, Instant latest) {}

    /** Takes one of the tries that are left; empty when there is none. */
    Optional<Instant> take(@Param("one") Try one);

    /** Counts a try that was made already, whatever is left. */
    Instant count(@Param("one") Try one);

    /** Forgets those who have all their tries. */
    void sweep(@Param("now") Instant now);
}
