package org.redress.desk;

import org.apache.ibatis.annotations.Mapper;
import org.redress.common.FreeTexts;

/** What staff typed about no case and have not sent: the whole of it goes. */
@Mapper
interface UnsentTexts extends FreeTexts {}
