package org.redress.desk;

import java.time.Instant;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** People who are on the way to the provider, and which account belongs to whom there. */
@Mapper
interface OidcRows {
    /** A sign-in that was begun; {@code tokenSha256} is the hash of what only the browser has. */
    record Trip(
            String tokenSha256,
            String state,
            String nonce,
            String verifier,
            String redirectUri,
            String authorizationUri,
            String clientId,
            String next,
            Instant begunAt) {}

    void begin(Trip trip);

    Optional<Trip> find(@Param("token") String tokenSha256);

    /** Takes a trip away that began later than {@code since}; of two answers one gets it. */
    Optional<Trip> end(@Param("token") String tokenSha256, @Param("since") Instant since);

    void forget(@Param("before") Instant before);

    /** One newcomer at a time, until the end of the transaction. */
    void lock();

    Optional<String> account(@Param("issuer") String issuer, @Param("subject") String subject);

    void bind(@Param("issuer") String issuer, @Param("subject") String subject, @Param("userId") String userId);
}
