package org.redress.shop;

import org.apache.ibatis.annotations.Mapper;
import org.redress.common.FreeTexts;

/** Why news of a shop that could not take effect were put away. */
@Mapper
interface DismissalTexts extends FreeTexts {}
