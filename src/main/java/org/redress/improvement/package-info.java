/**
 * Learning from cases: causes and signals, corrective actions with their measured effect, scored samples of closed
 * cases, and telling customers before they have to complain.
 */
package org.redress.improvement;
