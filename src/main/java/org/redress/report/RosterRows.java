package org.redress.report;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Reads of whom the roster is about. */
@Mapper
interface RosterRows {
    /** How many tasks somebody holds. */
    record Holding(String person, int tasks) {}

    /** Everybody who works on tasks and may sign in, by name. */
    List<StaffMember> staff();

    /** What these people hold; who holds nothing is not there. */
    List<Holding> holding(@Param("people") List<String> people);
}
