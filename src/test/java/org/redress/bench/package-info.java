/** Figures beside a stock engine's, in one run on one PostgreSQL; profile {@code bench}, never a timed test. */
package org.redress.bench;
