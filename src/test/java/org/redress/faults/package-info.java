/** What happens when a node, the database or a worker dies in the middle: nothing lost, nothing doubled. */
package org.redress.faults;
