package org.redress.escalation;

import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.redress.common.CaseNumber;

/** Reads what handover cards show, for a page of cases at once. */
@Mapper
interface Handovers {
    /** The last acts of people in each case, newest first. */
    List<HandoverCard.Act> tried(@Param("cases") List<CaseNumber> cases, @Param("each") int each);

    List<HandoverCard.Work> left(@Param("cases") List<CaseNumber> cases);

    /** The running obligation of each case that is due first. */
    List<HandoverCard.Obligation> obligations(@Param("cases") List<CaseNumber> cases);

    List<HandoverCard.Allowed> allowed(@Param("cases") List<CaseNumber> cases);

    List<EscalationView.CaseHead> heads(@Param("cases") List<CaseNumber> cases);

    List<EscalationView.Promise> promises(@Param("escalations") List<UUID> escalations);
}
