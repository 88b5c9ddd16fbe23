package org.redress.improvement;

import org.apache.ibatis.annotations.Mapper;
import org.redress.common.FreeTexts;

/** What people planned against a cause, and how it can be seen that it is done. */
@Mapper
interface ActionTexts extends FreeTexts {}
