package org.redress.report;

import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.redress.common.CaseNumber;

/** Files of cases with their bytes, for whoever opens one. */
@Mapper
public interface CaseFileReads {
    /** A file as it was handed in. */
    record Content(String name, String mediaType, byte[] content) {}

    /** Only of this case: another case's file is as unknown as none. */
    Optional<Content> content(@Param("number") CaseNumber number, @Param("id") UUID id);
}
