/** Classes that break the rules of structure on purpose. */
package org.redress.offending.desk;
