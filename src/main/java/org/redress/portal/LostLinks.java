package org.redress.portal;

import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Links that were asked for and not answered yet. */
@Mapper
interface LostLinks {
    /** Who asks, and for which case, as they typed it. */
    record Call(UUID id, String address, String number) {}

    void add(Call call);

    /** Takes some out; no other node answers them. */
    List<Call> take(@Param("limit") int limit);
}
