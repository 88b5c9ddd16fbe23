/** The conversation of a case: letters in and out, their templates, the outbox that sends them, and the tone guard. */
package org.redress.message;
