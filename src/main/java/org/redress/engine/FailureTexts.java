package org.redress.engine;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.redress.common.CaseNumber;

/** What the engine keeps of failures in the processes of a case: messages, traces, and what a worker reported. */
@Mapper
public interface FailureTexts {
    /** Removes all of them; that something failed, when and where in the diagram stays. */
    void erase(@Param("number") CaseNumber number);
}
