package org.redress.complaint;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.redress.common.CaseNumber;

/** What full-text search finds cases by. */
@Mapper
interface SearchTexts {
    void add(@Param("caseNumber") CaseNumber caseNumber, @Param("terms") String[] terms);

    void erase(@Param("number") CaseNumber number);
}
