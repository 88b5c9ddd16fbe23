/** What a shop may set for itself: versioned, recorded, undone in one step, and in force on every node at once. */
package org.redress.setting;
