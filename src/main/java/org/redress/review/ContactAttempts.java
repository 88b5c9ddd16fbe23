package org.redress.review;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.redress.common.CaseNumber;

/** Attempts to reach a buyer, oldest first. */
@Mapper
interface ContactAttempts {
    void add(ContactAttempt attempt);

    List<ContactAttempt> ofCase(@Param("number") CaseNumber number);

    /** Overwrites what was said. */
    void erase(@Param("number") CaseNumber number, @Param("words") String words);
}
