package org.redress.desk;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Accounts whose last day is over. */
@Mapper
interface EndedAccounts {
    /** Those that nobody has shut yet; they stay locked until the end of the transaction. */
    List<String> open(@Param("now") Instant now);
}
