package org.redress.desk;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.redress.common.CaseNumber;

/** Whom to wake, and what is on its way to them. */
@Mapper
interface DutyCalls {
    /** Unclaimed escalations that came to a group; the rest is of the one that has to be claimed first. */
    record Came(String group, int escalations, CaseNumber caseNumber, int level, String deadline, Instant claimDue) {}

    /** A call, and the group it is for. */
    record Due(UUID level, String group) {}

    /** The house's own keys, in X.509 and PKCS #8 as base64. */
    record Keys(String publicKey, String privateKey) {}

    /** Keeps these keys unless there are some. */
    void keepKeys(@Param("keys") Keys keys);

    Optional<Keys> keys();

    /** Adds a browser, or gives a known one to this person; its id. */
    UUID subscribe(PushSubscription subscription);

    int unsubscribe(@Param("id") UUID id, @Param("userId") String userId);

    /** The browser is gone for good. */
    void forget(@Param("id") UUID id);

    void offered(@Param("levelId") UUID levelId, @Param("at") Instant at);

    /** The calls that are to be told now, the oldest first. */
    List<Due> due(@Param("now") Instant now, @Param("most") int most);

    /** Takes these calls, but for those that another node is at; what nobody has answered yet, as one for each group. */
    List<Came> take(@Param("levels") Collection<UUID> levels);

    /** The call could not be told; nobody tries again before that time. */
    void later(@Param("level") UUID level, @Param("again") Instant again);

    /** Writes a notice for each browser of everybody in the group who is on duty without an open desk. */
    int notice(@Param("came") Came came, @Param("at") Instant at, @Param("deskSince") Instant deskSince);

    /** The addresses of everybody in the group who is on duty without an open desk, and who has given one. */
    List<String> mails(@Param("group") String group, @Param("at") Instant at, @Param("deskSince") Instant deskSince);

    /** The next notice to send; nobody else gets it before {@code again}. */
    Optional<PushNotice> lease(@Param("now") Instant now, @Param("again") Instant again);

    void done(@Param("id") UUID id);

    void deskSeen(@Param("userIds") Collection<String> userIds, @Param("at") Instant at);
}
