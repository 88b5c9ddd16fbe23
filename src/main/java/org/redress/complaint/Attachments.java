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
    void add(Attachment attachment);

    List<Attachment> ofCase(@Param("caseNumber") CaseNumber caseNumber);

    /** A file of this case with its bytes; that of another case is not found. */
    Optional<Attachment> find(@Param("caseNumber") CaseNumber caseNumber, @Param("id") UUID id);

    /** Removes bytes and name; that there was a file, of which kind and size, stays. */
    void erase(@Param("number") CaseNumber number, @Param("words") String words);
}
