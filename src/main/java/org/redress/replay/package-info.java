/** A program beside the application that files recorded complaints over its REST interface. */
package org.redress.replay;
