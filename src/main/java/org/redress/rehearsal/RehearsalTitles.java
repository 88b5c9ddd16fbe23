package org.redress.rehearsal;

import org.apache.ibatis.annotations.Mapper;
import org.redress.common.FreeTexts;

/** Titles of rehearsals. */
@Mapper
interface RehearsalTitles extends FreeTexts {}
