package org.redress.portal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.redress.common.CaseNumber;

/** What visitors have filled in and not sent yet. */
@Mapper
interface Drafts {
    /** A stored draft; {@code fields} is JSON. */
    record Row(byte[] visitor, Matter kind, byte[] attempt, String fields, CaseNumber filed, Instant changedAt) {}

    /** A file of a draft; lists leave out the bytes. */
    record File(UUID id, String fileName, String mediaType, int bytes, byte[] content) {}

    /** Begins a draft, or leaves the one that is there. */
    void begin(
            @Param("visitor") byte[] visitor,
            @Param("kind") Matter kind,
            @Param("attempt") byte[] attempt,
            @Param("at") Instant at);

    Optional<Row> find(@Param("visitor") byte[] visitor, @Param("kind") Matter kind);

    void save(
            @Param("visitor") byte[] visitor,
            @Param("kind") Matter kind,
            @Param("fields") String fields,
            @Param("at") Instant at);

    /** It was sent as this case: what it held goes. */
    void filed(
            @Param("visitor") byte[] visitor,
            @Param("kind") Matter kind,
            @Param("number") CaseNumber number,
            @Param("at") Instant at);

    void remove(@Param("visitor") byte[] visitor, @Param("kind") Matter kind);

    int removeOlder(@Param("than") Instant than);

    void addFile(@Param("visitor") byte[] visitor, @Param("kind") Matter kind, @Param("file") File file);

    List<File> files(@Param("visitor") byte[] visitor, @Param("kind") Matter kind);

    List<File> filesWithBytes(@Param("visitor") byte[] visitor, @Param("kind") Matter kind);

    void removeFile(@Param("visitor") byte[] visitor, @Param("kind") Matter kind, @Param("id") UUID id);

    void removeFiles(@Param("visitor") byte[] visitor, @Param("kind") Matter kind);
}
