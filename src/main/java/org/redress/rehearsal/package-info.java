/** Plays a draft beside what is in force, with many cases and a clock that is moved, before anybody deploys it. */
package org.redress.rehearsal;
