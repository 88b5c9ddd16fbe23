package org.redress.message;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.redress.common.CaseNumber;

/** The texts of all conversations. */
@Mapper
interface Letters {
    void add(@Param("letter") Letter letter);

    /** Letter and outbox row in one statement. */
    void addForSending(@Param("letter") Letter letter, @Param("post") Post post);

    Letter find(@Param("id") UUID id);

    /** Oldest first, after the cursor. */
    List<ConversationItem> ofCase(
            @Param("number") CaseNumber number, @Param("after") UUID after, @Param("limit") int limit);

    /** The newest of a case, oldest first. */
    List<ConversationItem> newestOfCase(@Param("number") CaseNumber number, @Param("limit") int limit);

    Optional<Letter> lastOf(@Param("number") CaseNumber number, @Param("template") String template);

    int count(@Param("number") CaseNumber number, @Param("template") String template, @Param("since") Instant since);

    /** The newest question of the case that nothing has answered. */
    Optional<UUID> openQuestion(@Param("number") CaseNumber number);

    void erase(@Param("number") CaseNumber number, @Param("words") String words);

    void eraseOne(@Param("id") UUID id, @Param("words") String words);
}
