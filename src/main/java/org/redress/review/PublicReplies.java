package org.redress.review;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.redress.common.CaseNumber;

/** Public replies and statements, newest first. */
@Mapper
interface PublicReplies {
    void add(PublicReply reply);

    List<PublicReply> ofCase(@Param("number") CaseNumber number);

    void decided(
            @Param("id") UUID id,
            @Param("state") PublicReply.State state,
            @Param("by") String by,
            @Param("at") Instant at);

    /** Overwrites what was replied. */
    void erase(@Param("number") CaseNumber number, @Param("words") String words);
}
