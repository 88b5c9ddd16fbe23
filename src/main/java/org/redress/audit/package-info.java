/** The record of acts: append-only, hash-chained per case, written in the transaction of the act itself. */
package org.redress.audit;
