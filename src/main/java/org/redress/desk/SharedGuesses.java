package org.redress.desk;

import java.time.Instant;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Guesses on all nodes, a row for whom they are counted; it says when all tries are there again. */
@Mapper
interface SharedGuesses {
    /** One try: whose, how long it takes to come back, and by when the last one that is allowed does. */
    record Try(String who, Instant now, long stepMicros, Instant latest) {}

    /** Takes one of the tries that are left; empty when there is none. */
    Optional<Instant> take(@Param("one") Try one);

    void giveBack(@Param("one") Try one);

    /** Forgets those who have all their tries. */
    void sweep(@Param("now") Instant now);
}
