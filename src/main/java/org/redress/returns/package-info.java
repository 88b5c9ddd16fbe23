/** Returns and exchanges: what is asked for, whether it may come back, who pays, what arrived, and what is given for it. */
package org.redress.returns;
