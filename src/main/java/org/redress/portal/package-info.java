/** The customer's public pages: file a case without an account, follow it by its link, and act on it. */
package org.redress.portal;
