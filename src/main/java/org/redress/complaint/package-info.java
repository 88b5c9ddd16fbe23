/** The complaint itself: its intake, the facts that triage reads, the conversation's steps, and its end. */
package org.redress.complaint;
