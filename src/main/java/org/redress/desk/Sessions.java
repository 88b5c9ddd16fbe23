package org.redress.desk;

import java.time.Instant;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Sessions of the pages, by the SHA-256 of their token; shared by all nodes. */
@Mapper
interface Sessions {
    /** A session that holds, with name and groups of the account as they are now. */
    record Open(String userId, String name, Instant seenAt, String[] groups) {}

    void open(
            @Param("token") String tokenSha256,
            @Param("userId") String userId,
            @Param("at") Instant at,
            @Param("idToken") String idToken);

    /** Empty when it was closed or is too old, when the account was shut or came to its end, or when it has another password. */
    Optional<Open> find(
            @Param("token") String tokenSha256,
            @Param("oldest") Instant oldest,
            @Param("idleSince") Instant idleSince,
            @Param("now") Instant now);

    void seen(@Param("token") String tokenSha256, @Param("at") Instant at);

    /** Ends it; the token of the provider that it was opened with, if there is one. */
    Optional<String> close(@Param("token") String tokenSha256);

    void sweep(@Param("oldest") Instant oldest, @Param("idleSince") Instant idleSince);
}
