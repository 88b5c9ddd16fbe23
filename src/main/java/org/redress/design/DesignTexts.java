package org.redress.design;

import org.apache.ibatis.annotations.Mapper;
import org.redress.common.FreeTexts;

/** Titles of drafts, and why changes of processes were proposed, decided, deployed and taken back. */
@Mapper
interface DesignTexts extends FreeTexts {}
