package uk.safeguarding.escalation.engine.notice;

import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import uk.safeguarding.escalation.engine.Vars;
import uk.safeguarding.escalation.engine.directory.ActingUser;
import uk.safeguarding.escalation.notification.Notice;
import uk.safeguarding.escalation.notification.NoticeRegister;
import uk.safeguarding.escalation.notification.Recipient;

/**
 * Issues notices. Each is written to the register in the transaction of the act, and delivered by a process of its own
 * ({@code notice}) after the commit: a mail server that is down blocks no stage, and shows in Cockpit.
 */
@Component
public class Notices {

    private static final String PROCESS = "notice";

    private final NoticeRegister register;
    private final RuntimeService runtime;
    private final Clock clock;

    /**
     * @param register keeps the notices
     * @param runtime  starts their delivery
     * @param clock    the engine's clock
     */
    public Notices(NoticeRegister register, @Lazy RuntimeService runtime, Clock clock) {
        this.register = register;
        this.runtime = runtime;
        this.clock = clock;
    }

    /** Whether a notice of this kind was issued in a dispute. */
    public boolean wasIssued(String reference, String kind) {
        return register.of(reference).stream().anyMatch(n -> n.kind().equals(kind));
    }

    /** Issues one notice to each recipient, to nobody twice. */
    public void issue(String partnership, String reference, String kind, Collection<Recipient> recipients, String subject,
                      String body) {
        for (Recipient recipient : new LinkedHashSet<>(recipients)) {
            UUID id = UUID.randomUUID();
            register.issue(new Notice(id, reference, kind, ActingUser.id(), recipient, subject, body, clock.instant()));
            runtime.createProcessInstanceByKey(PROCESS).processDefinitionTenantId(partnership).businessKey(reference)
                    .setVariable(Vars.NOTICE, id.toString()).execute();
        }
    }
}
