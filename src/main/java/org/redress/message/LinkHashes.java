package org.redress.message;

import java.time.Instant;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.redress.common.CaseNumber;

/** Hashes of tracking links. */
@Mapper
interface LinkHashes {
    /** Keeps a link, once. */
    void add(
            @Param("hash") byte[] hash,
            @Param("number") CaseNumber number,
            @Param("at") Instant at,
            @Param("until") Instant until);

    Optional<CaseNumber> find(@Param("hash") byte[] hash, @Param("now") Instant now);

    void removeOthers(@Param("hash") byte[] hash, @Param("number") CaseNumber number);

    void removeAll(@Param("number") CaseNumber number);

    void removeExpired(@Param("number") CaseNumber number, @Param("now") Instant now);
}
