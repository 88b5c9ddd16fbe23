package org.redress.engine;

import javax.script.ScriptEngine;
import javax.script.ScriptEngineFactory;
import javax.script.ScriptEngineManager;
import org.camunda.bpm.engine.impl.scripting.engine.ScriptEngineResolver;

/** Finds no script engine for any language: the engine itself has no switch that turns scripts off. */
class NoScripts implements ScriptEngineResolver {
    @Override
    public void addScriptEngineFactory(ScriptEngineFactory factory) {
        throw new UnsupportedScripts();
    }

    @Override
    public ScriptEngineManager getScriptEngineManager() {
        throw new UnsupportedScripts();
    }

    @Override
    public ScriptEngine getScriptEngine(String language, boolean resolveFromCache) {
        return null;
    }

    /** Somebody tried to bring a script engine into the house. */
    static class UnsupportedScripts extends RuntimeException {
        UnsupportedScripts() {
            super("Scripts are switched off in models");
        }
    }
}
