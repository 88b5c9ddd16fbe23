/** The one door to the process engine: its settings, what models may see, and the flow of cases through it. */
package org.redress.engine;
