package org.redress.escalation;

/** Where a level's task lives: the engine's scope, and the definition whose set of tables counts. */
record LevelScope(String executionId, String definitionId) {}
