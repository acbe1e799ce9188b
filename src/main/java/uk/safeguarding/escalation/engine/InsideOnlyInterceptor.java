package uk.safeguarding.escalation.engine;

import java.util.Set;
import java.util.function.Supplier;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.impl.cmd.CorrelateAllMessageCmd;
import org.camunda.bpm.engine.impl.cmd.CorrelateMessageCmd;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceAtActivitiesCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import uk.safeguarding.escalation.dispute.Refusal;

/**
 * Keeps people to forms. Everybody may start a ladder or an act, and the engine takes that as leave to begin it in its middle or
 * by a message, past the start form and its checks (SOL-1.7a, GEN-26). The product's own parts do so from within an act;
 * administrators may, as they may repair anything.
 */
class InsideOnlyInterceptor extends CommandInterceptor {

    private static final Set<Class<?>> INSIDE_ONLY = Set.of(StartProcessInstanceAtActivitiesCmd.class, CorrelateMessageCmd.class,
            CorrelateAllMessageCmd.class);

    private final Supplier<Authentication> signedIn;

    /** @param signedIn who is signed in, or {@code null} where the software acts by itself */
    InsideOnlyInterceptor(Supplier<Authentication> signedIn) {
        this.signedIn = signedIn;
    }

    @Override
    public <T> T execute(Command<T> command) {
        if (INSIDE_ONLY.contains(command.getClass()) && Context.getCommandContext() == null && !trusted(signedIn.get())) {
            throw new Refusal("A dispute is begun with its start form, and moved with the forms of its tasks. Open them in "
                    + "Tasklist.");
        }
        return next.execute(command);
    }

    private static boolean trusted(Authentication user) {
        return user == null || user.getUserId() == null
                || user.getGroupIds() != null && user.getGroupIds().contains(Groups.CAMUNDA_ADMIN);
    }
}
