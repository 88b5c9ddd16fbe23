package org.redress.design;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** What tables were asked in earnest: inputs of the engine's own record, and situations of deadlines. */
@Mapper
interface PastDecisions {
    /** One input of a decision, by the id of its column; the value stands in the field of its type. */
    record Input(
            String decision,
            String caseNumber,
            Instant at,
            String column,
            String type,
            String text,
            Long number,
            Double fraction) {}

    /** A situation in which deadlines of a case were opened. */
    record Situation(String caseNumber, Instant at, String urgency, String tier, String channel, String marketplace) {}

    /** Inputs of the last so many decisions of a table, those of one decision together, newest first. */
    List<Input> inputs(@Param("table") String table, @Param("last") int last);

    /** Situations of the last so many cases. */
    List<Situation> situations(@Param("last") int last);
}
