package org.redress.portal;

import org.apache.ibatis.annotations.Mapper;
import org.redress.common.FreeTexts;

/** What visitors of the pages for customers typed and have not sent: the whole of it goes, with its files. */
@Mapper
interface UnsentByVisitors extends FreeTexts {}
