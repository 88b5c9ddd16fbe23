package org.redress.message;

import org.apache.ibatis.annotations.Mapper;
import org.redress.common.FreeTexts;

/** Letters and notes in cases without a customer, such as those of improvements. */
@Mapper
interface LetterTexts extends FreeTexts {}
