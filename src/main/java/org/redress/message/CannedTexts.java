package org.redress.message;

import org.apache.ibatis.annotations.Mapper;
import org.redress.common.FreeTexts;

/** Canned answers in every version, also those that were removed. */
@Mapper
interface CannedTexts extends FreeTexts {}
