package uk.safeguarding.escalation.engine.presence;

import java.util.Optional;
import org.camunda.bpm.engine.task.Task;
import uk.safeguarding.escalation.engine.stage.HandlerDirectory.Who;

/** A duty that several posts of the Board have one after the other: where the first is away the next is asked (AMB-30). */
public interface DutyPosts {

    /**
     * Whoever is to be asked today to do a task of such a duty, before the board office is.
     *
     * @return empty for every other task; {@link Who#NOBODY} where no post of the duty has a holder who is there and may act
     */
    Optional<Who> there(Task task, String reference);
}
