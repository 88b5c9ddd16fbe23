/** Whole stories on the running application, nothing replaced: one per promise of the README. */
package org.redress.story;
