/** Proves the shipped models, tables and forms by themselves, without the application around them. */
package org.redress.process;
