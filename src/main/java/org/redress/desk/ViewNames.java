package org.redress.desk;

import org.apache.ibatis.annotations.Mapper;
import org.redress.common.FreeTexts;

/** Names of saved views of the queue. A view goes when its owner would have two of one name. */
@Mapper
interface ViewNames extends FreeTexts {}
