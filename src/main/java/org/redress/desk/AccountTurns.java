package org.redress.desk;

import org.apache.ibatis.annotations.Mapper;

/** One act on accounts at a time on all nodes: of two administrators who shut each other one is told that it is over. */
@Mapper
interface AccountTurns {
    /** Waits for the turn and keeps it until the transaction ends. */
    void await();
}
