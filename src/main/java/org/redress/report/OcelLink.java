package org.redress.report;

/** That an event or an object has to do with an object, and how. */
record OcelLink(String objectId, String qualifier) {}
