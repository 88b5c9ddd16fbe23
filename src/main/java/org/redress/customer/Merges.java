package org.redress.customer;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Which customers are one person ({@code redress.customer_merge}), and who may be. */
@Mapper
interface Merges {
    /** A merge that stands: this customer counts as {@code intoId}; {@code reasons} separated by commas. */
    record Merge(UUID id, UUID customerId, UUID intoId, String reasons, String mergedBy, Instant mergedAt) {
        List<MergeProposal.Reason> reasonsGiven() {
            return Stream.of(reasons.split(","))
                    .filter(reason -> !reason.isEmpty())
                    .map(MergeProposal.Reason::valueOf)
                    .toList();
        }
    }

    /** One customer and one thing they share with the one asked about. */
    record Likeness(UUID customerId, String name, MergeProposal.Reason reason) {}

    /** Waits until no other merge is under way: a chain of merges must never close to a ring. */
    void await();

    void add(Merge merge);

    Optional<Merge> standing(@Param("customerId") UUID customerId);

    /** The merges that stand of the customers who are this person, in the order in which they came to be. */
    List<Merge> ofPerson(@Param("customerId") UUID customerId);

    int undo(@Param("id") UUID id, @Param("by") String by, @Param("at") Instant at);

    /** Everything that other people share with this one, one row per person and reason. */
    List<Likeness> likenesses(@Param("customerId") UUID customerId);
}
