/** Bad reviews: record, contact with the buyer, public replies, appeals; nothing here ever decides about a remedy. */
package org.redress.review;
