/** The person behind all channels: contact points and tier; the only place where a customer's name and addresses live. */
package org.redress.customer;
