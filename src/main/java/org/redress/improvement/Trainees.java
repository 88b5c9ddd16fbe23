package org.redress.improvement;

import java.time.Instant;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.redress.common.CaseNumber;

/** Who is to confirm a training, and who has. */
@Mapper
interface Trainees {
    void add(
            @Param("number") CaseNumber number,
            @Param("round") int round,
            @Param("ordinal") int ordinal,
            @Param("trainee") String trainee);

    Optional<String> find(@Param("number") CaseNumber number, @Param("round") int round, @Param("ordinal") int ordinal);

    void confirmed(
            @Param("number") CaseNumber number,
            @Param("round") int round,
            @Param("ordinal") int ordinal,
            @Param("at") Instant at);
}
