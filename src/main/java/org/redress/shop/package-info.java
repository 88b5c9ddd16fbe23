/** The shop outside the house: its orders, parcels and money, and every act we ask of it, sent once by a stored key. */
package org.redress.shop;
