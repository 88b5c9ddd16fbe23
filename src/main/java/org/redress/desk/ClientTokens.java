package org.redress.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Tokens of API clients, by their SHA-256. */
@Mapper
interface ClientTokens {
    void add(@Param("client") Client client, @Param("sha256") String sha256);

    /** The client that holds a token which is not revoked. */
    Optional<Client> holder(@Param("sha256") String sha256);

    List<Client> all();

    /** True if this call revoked the token. */
    boolean revoke(@Param("id") UUID id, @Param("at") Instant at);
}
