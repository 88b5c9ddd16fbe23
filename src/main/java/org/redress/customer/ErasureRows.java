package org.redress.customer;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.redress.common.CaseNumber;

/** Erasures of customers and what is kept apart for a legal hold. */
@Mapper
interface ErasureRows {
    /** Who a person was whose case is under a legal hold. */
    record HeldPerson(UUID customerId, String name, String[] contacts, Instant since) {}

    /** All cases of these customers in the order in which they are locked. */
    List<CaseNumber> casesOf(@Param("customers") List<UUID> customers);

    /** Names and addresses of these customers, also those that are kept apart. */
    List<KnownBy.Word> known(@Param("customers") List<UUID> customers);

    void begin(
            @Param("id") UUID id,
            @Param("customerId") UUID customerId,
            @Param("by") String by,
            @Param("at") Instant at);

    boolean erased(@Param("customerId") UUID customerId);

    boolean open(@Param("customerId") UUID customerId);

    void finish(@Param("customerId") UUID customerId, @Param("at") Instant at);

    /** Copies name and addresses to where only the hold finds them. */
    void keepApart(@Param("customerId") UUID customerId, @Param("at") Instant at);

    Optional<HeldPerson> heldPerson(@Param("customerId") UUID customerId);

    /** Customers of whom something is kept apart. */
    List<UUID> waiting();

    void forget(@Param("customerId") UUID customerId);

    /** Overwrites the customer and removes every address. */
    void overwrite(@Param("customerId") UUID customerId, @Param("at") Instant at);
}
