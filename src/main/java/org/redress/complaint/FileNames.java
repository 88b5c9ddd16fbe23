package org.redress.complaint;

import org.apache.ibatis.annotations.Mapper;
import org.redress.common.FreeTexts;

/** Names of files in cases without a customer. */
@Mapper
interface FileNames extends FreeTexts {}
