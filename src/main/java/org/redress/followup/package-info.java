/** Asking afterwards whether it is really solved: call-backs, surveys, CSAT and NPS. */
package org.redress.followup;
