/** Checks models, tables and forms before they may run, and deploys them as whole sets. */
package org.redress.design;
