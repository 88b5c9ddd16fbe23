/** The handbook of all processes, made of the models, tables and forms themselves, in both languages. */
package org.redress.handbook;
