package org.redress.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** How the engine keeps accounts: bcrypt, {@code administrators} with its admin rights, readable user ids. */
@Component
class AccountSettings extends AbstractProcessEnginePlugin {
    private final PasswordHash passwords;

    AccountSettings(PasswordHash passwords) {
        this.passwords = passwords;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setPasswordEncryptor(passwords);
        engine.setAdminGroups(new ArrayList<>(List.of("administrators")));
        engine.setUserResourceWhitelistPattern("[a-zA-Z0-9][a-zA-Z0-9._@-]{0,63}");
        engine.setGroupResourceWhitelistPattern("[a-z]{1,64}|camunda-admin");
        engine.setResourceAuthorizationProvider(new NoTaskGrants());
        // The edge has its own rules for passwords; two sets of rules would contradict each other.
        engine.setEnablePasswordPolicy(false);
    }
}
