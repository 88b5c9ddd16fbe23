package org.redress.complaint;

import java.time.Instant;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.redress.common.CaseNumber;

/** Requests that were made under an idempotency key, per client; of the key the hash is kept. */
@Mapper
public interface Idempotency {
    /** One request: the hash of its body, the case it made, and the answer once there is one. */
    record Request(byte[] bodySha, CaseNumber number, String response, byte[] linkSalt, Instant createdAt) {}

    /** Takes the key; 0 when it was taken before. Waits for a transaction that is just taking it. */
    int take(
            @Param("client") String client,
            @Param("key") String key,
            @Param("bodySha") byte[] bodySha,
            @Param("salt") byte[] salt,
            @Param("at") Instant at);

    Optional<Request> find(@Param("client") String client, @Param("key") String key);

    void made(@Param("client") String client, @Param("key") String key, @Param("number") CaseNumber number);

    void answered(@Param("number") CaseNumber number, @Param("response") String response);

    /** From now on no answer holds a link to the case. */
    void erase(@Param("number") CaseNumber number);
}
