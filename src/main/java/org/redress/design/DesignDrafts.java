package org.redress.design;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** What designers work on, with every version that was saved. */
@Mapper
interface DesignDrafts {
    /** False if a draft of the same release is there already. */
    boolean insert(Draft draft);

    void append(DraftFile file);

    /** Those that are neither deployed nor put away, newest first. */
    List<Draft> open(@Param("most") int most);

    Optional<Draft> find(UUID id);

    /** The draft, held until the transaction ends, so that no save is lost to another. */
    Optional<Draft> lock(UUID id);

    /** The newest version of each of its files. */
    List<DraftFile> files(UUID draft);

    /** The version that was saved last; 0 when none was. */
    int newest(@Param("draft") UUID draft, @Param("path") String path);

    Optional<DraftFile> file(@Param("draft") UUID draft, @Param("path") String path, @Param("version") int version);

    /** The last versions of a file without what is in them, newest first. */
    List<DraftVersion> versions(@Param("draft") UUID draft, @Param("path") String path, @Param("most") int most);

    void putAway(@Param("id") UUID id, @Param("away") boolean away);

    void deployed(@Param("id") UUID id, @Param("deployment") String deployment);

    /** The draft waits as that change from now on. */
    void kept(@Param("id") UUID id, @Param("change") UUID change);

    /** Whatever waited as that change is in force. */
    void tookEffect(@Param("change") UUID change, @Param("deployment") String deployment);
}
