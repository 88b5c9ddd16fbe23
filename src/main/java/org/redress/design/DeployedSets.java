package org.redress.design;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Who put which set in force, when and why; and in which sets a file was another than before. */
@Mapper
interface DeployedSets {
    void insert(DeployedSet set);

    /** The newest sets first. Those of a release have nobody who gave a reason. */
    List<DeployedSet> newest(@Param("most") int most);

    /** Every set that has the file, newest first, with the SHA-256 of the file in it. */
    List<FileVersion> versions(@Param("path") String path, @Param("most") int most);
}
