package org.redress.report;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** What evidence packs say of cases, a page of cases at a time. Rows are by the names that {@link PackColumns} lists. */
@Mapper
interface PackRows {
    /** Where a case stands in the order of packs. */
    record Place(String number, Instant receivedAt) {}

    /** A case with its order and its customer, and whether it is the first of the pack that names them. */
    record First(
            String number,
            Instant receivedAt,
            String orderId,
            String customer,
            boolean firstOfOrder,
            boolean firstOfCustomer) {}

    /** An entry of the record, with its hash in hex. */
    record Entry(
            String chain,
            long seq,
            String id,
            Instant at,
            String who,
            String whoKind,
            String action,
            String oldValues,
            String newValues,
            String hash) {}

    List<Place> page(
            @Param("from") Instant from,
            @Param("until") Instant until,
            @Param("after") Place after,
            @Param("limit") int limit);

    Optional<Place> place(@Param("number") String number);

    List<Map<String, Object>> cases(@Param("numbers") String[] numbers);

    List<Map<String, Object>> deadlines(@Param("numbers") String[] numbers);

    List<Map<String, Object>> escalations(@Param("numbers") String[] numbers);

    List<Map<String, Object>> letters(@Param("numbers") String[] numbers);

    List<Map<String, Object>> tasks(@Param("numbers") String[] numbers);

    List<Map<String, Object>> remedies(@Param("numbers") String[] numbers);

    List<Map<String, Object>> actions(@Param("numbers") String[] numbers);

    List<Map<String, Object>> files(@Param("numbers") String[] numbers);

    List<First> firsts(@Param("numbers") String[] numbers, @Param("from") Instant from);

    /** The chains of these cases, one after the other. */
    List<Entry> entries(@Param("numbers") String[] numbers);
}
