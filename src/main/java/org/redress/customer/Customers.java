package org.redress.customer;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.redress.common.Tier;

/** Customers and their contact points. */
@Mapper
public interface Customers {
    void add(Customer customer);

    /** Adds the contact point unless somebody has it already. */
    int addContact(ContactPoint point);

    Optional<Customer> find(@Param("id") UUID id);

    /** Notes that a customer gave an address which is another person's; nothing when it is their own. */
    void claim(@Param("point") ContactPoint point, @Param("at") Instant at);

    /** The customer who stands for the person with this address. */
    Optional<Customer> byContact(@Param("kind") ContactPoint.Kind kind, @Param("normalised") String normalised);

    /** Whom and where to write. */
    Optional<Addressee> addressee(@Param("id") UUID id);

    /** Addresses of the person, whichever of the merged customers had them. */
    List<ContactPoint> contacts(@Param("id") UUID id);

    void setTier(@Param("id") UUID id, @Param("tier") Tier tier);

    /** The customer who stands for the person behind this one: itself, unless it was merged. */
    Optional<Customer> person(@Param("id") UUID id);

    /** All customers who are this person, itself included. */
    List<UUID> samePerson(@Param("id") UUID id);

    /** Numbers of the person's cases of any kind, newest first. */
    List<String> cases(@Param("id") UUID id, @Param("limit") int limit);

    /** Locks these customers until the end of the transaction, in the order of their ids. */
    List<Customer> lock(@Param("ids") List<UUID> ids);
}
