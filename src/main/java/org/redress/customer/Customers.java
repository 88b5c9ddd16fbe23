package org.redress.customer;

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

    Optional<Customer> byContact(@Param("kind") ContactPoint.Kind kind, @Param("normalised") String normalised);

    /** Whom and where to write. */
    Optional<Addressee> addressee(@Param("id") UUID id);

    void setTier(@Param("id") UUID id, @Param("tier") Tier tier);
}
