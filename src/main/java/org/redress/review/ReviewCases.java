package org.redress.review;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.redress.common.CaseNumber;

/** Bad reviews and how they changed. */
@Mapper
interface ReviewCases {
    /** @return 1, or 0 when the review is another case already; waits for one that is just being added */
    int add(ReviewCase review);

    Optional<ReviewCase> find(@Param("number") CaseNumber number);

    /** The case of a review that was reported before. */
    Optional<CaseNumber> known(@Param("platform") String platform, @Param("reviewId") String reviewId);

    void assessed(
            @Param("number") CaseNumber number,
            @Param("publicity") Publicity publicity,
            @Param("orderKnown") Boolean orderKnown);

    void appealed(@Param("number") CaseNumber number, @Param("appeal") ReviewCase.Appeal appeal);

    /** @return 1, or 0 when the customer was invited before */
    int invited(@Param("number") CaseNumber number, @Param("at") Instant at);

    void addChange(ReviewChange change);

    List<ReviewChange> changes(@Param("number") CaseNumber number);

    /** Overwrites the review and its copy; score, platform and digest stay. */
    void erase(@Param("number") CaseNumber number, @Param("words") String words);

    /** Overwrites what the review was changed to. */
    void eraseChanges(@Param("number") CaseNumber number, @Param("words") String words);
}
