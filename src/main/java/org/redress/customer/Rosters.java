package org.redress.customer;

import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Who works when, as entered; hours are written as the database writes ranges of minutes. */
@Mapper
interface Rosters {
    /** One weekday (1 is Monday) of somebody's week. */
    record Weekday(String person, int weekday, String hours) {}

    /** The hours somebody has on a day, by the week or entered for this day alone; {@code away} for any part of it. */
    record Day(String person, LocalDate day, String hours, boolean exceptional, boolean away) {}

    void putWeekday(Weekday weekday);

    int removeWeek(@Param("person") String person);

    void putDay(@Param("person") String person, @Param("day") LocalDate day, @Param("hours") String hours);

    int removeDay(@Param("person") String person, @Param("day") LocalDate day);

    /** Every week that is entered, by person and weekday. */
    List<Weekday> weeks();

    /** Every day of these for which somebody has hours or is free; whoever has no hours at all is not there. */
    List<Day> days(@Param("first") LocalDate first, @Param("last") LocalDate last);

    /** When people work on these days, absences left out; of one person or, with null, of everybody. */
    List<Shift> shifts(@Param("person") String person, @Param("first") LocalDate first, @Param("last") LocalDate last);
}
