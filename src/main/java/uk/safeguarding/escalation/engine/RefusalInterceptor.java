package uk.safeguarding.escalation.engine;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import uk.safeguarding.escalation.dispute.Refusal;

/**
 * Takes a refusal out of the engine's wrapping, so that every caller gets the plain sentence, and remembers it for the answer
 * to the browser. The outermost interceptor: what is refused has been rolled back when it leaves here.
 */
class RefusalInterceptor extends CommandInterceptor {

    @Override
    public <T> T execute(Command<T> command) {
        try {
            return next.execute(command);
        } catch (RuntimeException e) {
            Refusal refusal = refusal(e);
            if (refusal == null) {
                if (e instanceof OptimisticLockingException) {
                    RefusalInRequest.set(409, "Somebody else acted on this dispute at the same moment, so nothing was saved. "
                            + "Send the form again; if the task has gone, the dispute has moved on.");
                }
                throw e;
            }
            RefusalInRequest.set(400, refusal.getMessage());
            throw refusal;
        }
    }

    private static Refusal refusal(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return refusal;
            }
        }
        return null;
    }
}
