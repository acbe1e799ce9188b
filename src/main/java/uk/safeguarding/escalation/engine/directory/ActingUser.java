package uk.safeguarding.escalation.engine.directory;

import java.util.List;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;

/** The signed-in user who acts: no form asks "who are you". To be called within a command of the engine. */
public final class ActingUser {

    /** The author of what the software does by itself, such as a limit that passes. */
    public static final String SYSTEM = "system";

    private ActingUser() {
    }

    /** Id of the user, or {@link #SYSTEM} where a timer or job acts. */
    public static String id() {
        Authentication authentication = authentication();
        return authentication == null || authentication.getUserId() == null ? SYSTEM : authentication.getUserId();
    }

    /** Groups of the user: the posts that they hold. */
    public static List<String> groups() {
        Authentication authentication = authentication();
        return authentication == null || authentication.getGroupIds() == null ? List.of() : authentication.getGroupIds();
    }

    /** {@code null} also where no command of the engine runs, as at the start of the application. */
    private static Authentication authentication() {
        return Context.getCommandContext() == null ? null : Context.getCommandContext().getAuthentication();
    }
}
