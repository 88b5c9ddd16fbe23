package org.redress.escalation;

import org.apache.ibatis.annotations.Mapper;
import org.redress.common.FreeTexts;

/** What was asked and decided about cases without a customer. */
@Mapper
interface EscalationTexts extends FreeTexts {}
