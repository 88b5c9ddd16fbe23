package org.redress.message;

import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Canned answers in all their versions. */
@Mapper
interface CannedAnswers {
    /** The last version of each that is not removed, by its English title. */
    List<CannedAnswer> current();

    /** The last versions of one, the last one first. */
    List<CannedAnswer> versions(@Param("id") UUID id, @Param("limit") int limit);

    /** The last versions of each that is offered, the last one first. */
    List<CannedAnswer> lastVersions(@Param("limit") int limit);

    /** Adds a version; 0 when somebody else has added the same one before. */
    int add(CannedAnswer answer);
}
