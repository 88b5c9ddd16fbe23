package org.redress.setting;

import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Settings as stored, version by version; the application may add versions and never change one. */
@Mapper
interface SettingVersions {
    /** One change at a time, until the end of the transaction. */
    void lock();

    void add(Setting version);

    Optional<Setting> find(@Param("name") String name, @Param("version") int version);

    Optional<Setting> latest(@Param("name") String name);

    /** The newest versions of one setting, newest first. */
    List<Setting> history(@Param("name") String name, @Param("limit") int limit);

    /** The newest version of every setting. */
    List<Setting> newest();

    /** The time of the newest version of every setting. */
    List<SettingBook.Change> changes();

    /** Tells every node, when the transaction is committed, that there is something new. */
    void tell(@Param("channel") String channel, @Param("name") String name);
}
