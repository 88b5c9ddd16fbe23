/** Learning from a case: its cause, and the signal that a cause needs a corrective action. */
package org.redress.improvement;
