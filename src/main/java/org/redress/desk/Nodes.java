package org.redress.desk;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** The running copies of this program, as the database they share knows them. */
@Mapper
interface Nodes {
    /** One node, by the address its connection comes from, and since when it listens. */
    record Node(String address, Instant since) {}

    /** Every node holds one connection whose last word was to listen for news ({@link LiveLine}). */
    List<Node> listening(@Param("word") String word);
}
