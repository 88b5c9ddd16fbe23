/** Words that every other package uses: case number, person, money, stage, refusal; no framework. */
package org.redress.common;
