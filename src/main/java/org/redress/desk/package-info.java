/** The edge for staff and programs: sign-in, rights by route, the guarded engine API, and errors in the reader's language. */
package org.redress.desk;
