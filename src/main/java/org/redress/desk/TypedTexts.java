package org.redress.desk;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.redress.common.CaseNumber;

/** What people have typed into the desk's forms and not sent yet ({@code redress.desk_draft}). */
@Mapper
interface TypedTexts {
    /** A person's own, about one case or, without a number, about none. */
    List<TypedText> of(@Param("userId") String userId, @Param("number") CaseNumber number);

    /** Keeps a text in place of the one before; 0 when there is no such case. */
    int keep(@Param("userId") String userId, @Param("number") CaseNumber number, @Param("text") TypedText text);

    void remove(@Param("userId") String userId, @Param("name") String name);

    void removeOf(@Param("number") CaseNumber number);

    void removeOlder(@Param("than") Instant than);
}
