package uk.safeguarding.escalation.engine.directory;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;
import uk.safeguarding.escalation.RunMode;
import uk.safeguarding.escalation.partnership.Partnership;
import uk.safeguarding.escalation.partnership.SampleAccount;

/** The sample accounts of the evaluation mode: one for each post, named after it. Production has none. */
@Component
public class SampleAccountsSync {

    private final IdentityService identity;

    /** @param identity users and groups */
    public SampleAccountsSync(IdentityService identity) {
        this.identity = identity;
    }

    /** Creates the accounts that do not exist yet; existing ones, and the posts they hold, are left as they are. */
    public void accounts(Partnership partnership) {
        for (SampleAccount account : partnership.sampleAccounts()) {
            if (identity.createUserQuery().userId(account.userId()).count() > 0) {
                continue;
            }
            User user = identity.newUser(account.userId());
            user.setFirstName(account.firstName());
            user.setLastName(account.lastName());
            user.setEmail(account.email());
            user.setPassword(RunMode.EVALUATION_PASSWORD);
            identity.saveUser(user);
            identity.createMembership(account.userId(), account.groupId());
        }
    }
}
