package org.redress.deadline;

import org.apache.ibatis.annotations.Mapper;
import org.redress.common.FreeTexts;

/** Why deadlines of cases without a customer were moved. */
@Mapper
interface MovedTexts extends FreeTexts {}
