package org.redress.message;

/** Why a letter was not mailed: no mail server is configured, no address is known, or the address is our own. */
public enum KeptBecause {
    NO_SERVER,
    NO_ADDRESS,
    OWN_ADDRESS
}
