/** Keeps promises, obligations and waits on working calendars, and explains every due time as a sum. */
package org.redress.deadline;
