/** Figures and reads over all features; writes only who searched and who read. */
package org.redress.report;
