/** Figures and reads over all features; writes nothing. */
package org.redress.report;
