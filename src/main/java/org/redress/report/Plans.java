package org.redress.report;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

/** How the database plans the statements of this transaction. */
@Mapper
interface Plans {
    /**
     * Words are in one case or in all: a plan kept for any word walks the whole list for a rare one, so that each search is
     * planned for its own, until the transaction ends.
     */
    @Select("select set_config('plan_cache_mode', 'force_custom_plan', true)")
    String anew();
}
