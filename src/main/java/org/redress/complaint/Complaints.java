package org.redress.complaint;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.redress.common.CaseNumber;

/** Complaints. */
@Mapper
public interface Complaints {
    void add(Complaint complaint);

    Optional<Complaint> find(@Param("number") CaseNumber number);

    /** The newest open complaint of this customer about this order since then, other than the given one. */
    Optional<CaseNumber> twin(
            @Param("customerId") UUID customerId, @Param("orderId") String orderId, @Param("since") Instant since);

    void triaged(
            @Param("number") CaseNumber number,
            @Param("caseType") CaseType caseType,
            @Param("orderKnown") Boolean orderKnown);

    void demand(
            @Param("number") CaseNumber number,
            @Param("remedySought") RemedySought remedySought,
            @Param("duplicateOf") CaseNumber duplicateOf);

    void merged(@Param("number") CaseNumber number, @Param("into") CaseNumber into);

    void erase(@Param("number") CaseNumber number, @Param("words") String words);
}
