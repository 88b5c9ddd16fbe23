package org.redress.portal;

import java.time.Instant;
import java.util.UUID;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.redress.common.CaseNumber;

/** Forms of customers that were acted on. */
@Mapper
interface Acts {
    /** Notes the form; 0 when it was acted on before. */
    int take(@Param("form") UUID form, @Param("number") CaseNumber number, @Param("at") Instant at);

    int removeOlder(@Param("than") Instant than);
}
