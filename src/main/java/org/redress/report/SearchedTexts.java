package org.redress.report;

import org.apache.ibatis.annotations.Mapper;
import org.redress.common.FreeTexts;

/** What auditors searched for, and why, where the search itself found no case of the person. */
@Mapper
interface SearchedTexts extends FreeTexts {}
