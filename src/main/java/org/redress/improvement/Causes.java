package org.redress.improvement;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.redress.common.CaseNumber;

/** Causes of cases, counted over windows of time. */
@Mapper
public interface Causes {
    /** A subject with a cause that came back. */
    record Repeated(String subject, String code, int count) {}

    /** How often a cause arose. */
    record Share(String code, int count) {}

    /** Keeps a cause; the carrier is that of the first parcel of the case's order. */
    void add(Cause cause);

    /** The last cause of a case; its customer is the person that the customer was merged into, if any. */
    Optional<Cause> latest(@Param("caseNumber") CaseNumber caseNumber);

    /** How often this cause arose for this subject, this case included, since then and since its key was last closed. */
    int same(
            @Param("dimension") Dimension dimension,
            @Param("subject") String subject,
            @Param("code") String code,
            @Param("key") String key,
            @Param("since") Instant since);

    /** The cases behind such a count, newest first, a thousand at most. */
    List<CaseNumber> cases(
            @Param("dimension") Dimension dimension,
            @Param("subject") String subject,
            @Param("code") String code,
            @Param("since") Instant since);

    /** All subjects, customers by person, with a cause that came back as often as this, unless an open improvement answers for it. */
    List<Repeated> repeated(
            @Param("dimension") Dimension dimension, @Param("since") Instant since, @Param("threshold") int threshold);

    /** Causes by how often they arose, the commonest first. */
    List<Share> pareto(@Param("since") Instant since);

    /** Kinds of obligations that were missed since then and since their key was last closed, with how often. */
    List<Share> obligationsBroken(@Param("since") Instant since);

    /** The cases that missed this kind of obligation, newest first, a thousand at most. */
    List<CaseNumber> casesThatBroke(@Param("kind") String kind, @Param("since") Instant since);

    /** The kind of an obligation of the case that was missed, if any. */
    Optional<String> obligationBreached(@Param("caseNumber") CaseNumber caseNumber);

    void erase(@Param("number") CaseNumber number, @Param("words") String words);
}
