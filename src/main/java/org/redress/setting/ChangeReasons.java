package org.redress.setting;

import org.apache.ibatis.annotations.Mapper;
import org.redress.common.FreeTexts;

/** Why settings were changed. */
@Mapper
interface ChangeReasons extends FreeTexts {}
