package org.redress.message;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.redress.common.CaseNumber;

/** Letters on their way out. */
@Mapper
interface Outbox {
    Post find(@Param("letterId") UUID letterId);

    /** Takes the letter that is due first and keeps other senders off it until {@code until}. */
    Optional<Post> lease(@Param("now") Instant now, @Param("until") Instant until);

    /** Gives a waiting letter of the same template its final text and releases it; empty if none waits untouched. */
    Optional<UUID> complete(@Param("letter") Letter letter, @Param("post") Post post);

    void sent(@Param("letterId") UUID letterId, @Param("at") Instant at);

    void kept(@Param("letterId") UUID letterId, @Param("because") KeptBecause because);

    void retry(@Param("letterId") UUID letterId, @Param("at") Instant at, @Param("error") String error);

    /** Undoes a lease: the mail server was away, which says nothing about the letter. */
    void putBack(@Param("letterId") UUID letterId, @Param("error") String error);

    void failed(@Param("letterId") UUID letterId, @Param("error") String error);

    long waiting();

    /** Forgets to whom the letters of a case went; what has not left yet stays in the house. */
    void erase(@Param("number") CaseNumber number);

    /** What has not left yet stays in the house, with whom it was for. */
    void keep(@Param("number") CaseNumber number);

    /** Forgets to whom one letter went. */
    void eraseOne(@Param("letterId") UUID letterId);
}
