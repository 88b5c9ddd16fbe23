package org.redress.improvement;

/** How much is drawn (per 10,000 of a stratum, and of each agent), and which risks are drawn whole. */
record Shares(int share, int perAgent, boolean obligations, boolean aboveLimit, boolean toneOverrides) {}
