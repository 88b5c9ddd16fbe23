package org.redress.design;

import org.apache.ibatis.annotations.Mapper;

/** One deployment at a time on all nodes, so that two designers' changes both end up in the newest set. */
@Mapper
interface DeploymentTurns {
    /** Waits for the turn and keeps it until the transaction ends. */
    void await();
}
