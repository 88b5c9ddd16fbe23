package org.redress.rehearsal;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** The shop's own past as codes, numbers and times; no word that a person wrote. */
@Mapper
interface PastRows {
    /** @param facts JSON of what the tables were asked with and what was chosen in forms */
    record Past(String number, Instant receivedAt, String process, String facts) {}

    /**
     * Complaints, returns, bad reviews and late orders that came since then, oldest first.
     *
     * @param choices {@code form.field} of what is chosen from a list; nothing else that was filled in is read
     */
    List<Past> cases(@Param("since") Instant since, @Param("most") int most, @Param("choices") String[] choices);
}
