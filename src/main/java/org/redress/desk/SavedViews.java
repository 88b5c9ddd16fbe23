package org.redress.desk;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Named filters of the queue. */
@Mapper
interface SavedViews {
    /** Adds a view; 0 when its owner has one of this name. */
    int add(SavedView view);

    /** Gives it another name or group; 0 when its owner has another view of this name. */
    int change(@Param("id") UUID id, @Param("name") String name, @Param("groupId") String groupId);

    void remove(@Param("id") UUID id);

    Optional<SavedView> find(@Param("id") UUID id);

    /** A person's own views, then those shared with these groups; by name. */
    List<SavedView> seenBy(
            @Param("userId") String userId, @Param("groups") List<String> groups, @Param("limit") int limit);

    int ownedBy(@Param("userId") String userId);
}
