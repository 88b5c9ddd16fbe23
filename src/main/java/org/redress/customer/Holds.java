package org.redress.customer;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.redress.common.CaseNumber;

/** Legal holds ({@code redress.legal_hold}); who changes one has locked its case. */
@Mapper
interface Holds {
    /** Adds a proposal of one person. */
    void propose(
            @Param("id") UUID id,
            @Param("number") CaseNumber number,
            @Param("reason") String reason,
            @Param("by") String by,
            @Param("as") String as,
            @Param("at") Instant at);

    void confirm(@Param("id") UUID id, @Param("by") String by, @Param("at") Instant at);

    void proposeLifting(
            @Param("id") UUID id,
            @Param("reason") String reason,
            @Param("by") String by,
            @Param("as") String as,
            @Param("at") Instant at);

    void lift(@Param("id") UUID id, @Param("by") String by, @Param("at") Instant at);

    /** The hold of the case that is not lifted. */
    Optional<LegalHold> open(@Param("number") CaseNumber number);

    /** Every hold the case ever had, newest first. */
    List<LegalHold> of(@Param("number") CaseNumber number);

    void erase(@Param("number") CaseNumber number, @Param("words") String words);
}
