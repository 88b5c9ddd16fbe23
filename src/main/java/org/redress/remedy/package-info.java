/** What is done to make good: options, limits, a second person's approval, execution and its proof. */
package org.redress.remedy;
