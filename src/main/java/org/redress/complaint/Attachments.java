package org.redress.complaint;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.redress.common.CaseNumber;

/** Files of cases; lists leave out the bytes. */
@Mapper
public interface Attachments {
    /** Keeps a file; one {@code byStaff} is not shown to the customer. */
    void add(@Param("file") Attachment file, @Param("byStaff") boolean byStaff);

    /** The files that staff added. */
    List<Attachment> ofStaff(@Param("caseNumber") CaseNumber caseNumber);

    /** The files that the customer gave: with the case, or later by themselves. */
    List<Attachment> ofCustomer(@Param("caseNumber") CaseNumber caseNumber);

    /** One of those with its bytes; what staff added, and a file of another case, is not found. */
    Optional<Attachment> findOfCustomer(@Param("caseNumber") CaseNumber caseNumber, @Param("id") UUID id);

    /** Removes bytes and name; that there was a file, of which kind and size, stays. */
    void erase(@Param("number") CaseNumber number, @Param("words") String words);
}
