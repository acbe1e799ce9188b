package uk.safeguarding.escalation.engine.notice;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.identity.User;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import uk.safeguarding.escalation.engine.Vars;
import uk.safeguarding.escalation.notification.MailSettings;
import uk.safeguarding.escalation.notification.MailTransport;
import uk.safeguarding.escalation.notification.Notice;
import uk.safeguarding.escalation.notification.NoticeRegister;
import uk.safeguarding.escalation.notification.OutgoingMail;
import uk.safeguarding.escalation.notification.Recipient;

/** Delivers one notice by mail. A failure is retried by the engine and then shows as an incident in Cockpit. */
@Component("sendNotice")
class SendNotice implements JavaDelegate {

    private static final Logger LOG = LoggerFactory.getLogger(SendNotice.class);

    private final NoticeRegister register;
    private final MailTransport mail;
    private final MailSettings settings;
    private final IdentityService identity;
    private final Clock clock;

    SendNotice(NoticeRegister register, MailTransport mail, MailSettings settings, @Lazy IdentityService identity, Clock clock) {
        this.register = register;
        this.mail = mail;
        this.settings = settings;
        this.identity = identity;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        UUID id = UUID.fromString((String) execution.getVariable(Vars.NOTICE));
        if (register.isDelivered(id)) {
            return;
        }
        Notice notice = register.get(id);
        List<String> addresses = addresses(notice.recipient());
        mail.send(new OutgoingMail(id.toString(), settings.from(), addresses, notice.subject(), notice.body()));
        register.delivered(id, addresses, clock.instant());
    }

    private List<String> addresses(Recipient recipient) {
        List<String> addresses = switch (recipient.kind()) {
            case EMAIL -> List.of(recipient.id());
            case USER -> emails(recipient, identity.createUserQuery().userId(recipient.id()).list());
            case GROUP -> emails(recipient, identity.createUserQuery().memberOfGroup(recipient.id()).list());
        };
        if (addresses.isEmpty()) {
            throw new IllegalStateException("Nobody with an e-mail address was found for " + recipient.id()
                    + ". Give the account an e-mail address (or the post a holder) in Admin, then retry in Cockpit.");
        }
        return addresses;
    }

    /** Those who have no address do not hold up the others; the log says whom to give one. */
    private static List<String> emails(Recipient recipient, List<User> users) {
        users.stream().filter(u -> !hasEmail(u)).forEach(u -> LOG.warn("A notice to {} does not reach the user {}, who has no "
                + "e-mail address. Give the account an e-mail address in Admin.", recipient.id(), u.getId()));
        return users.stream().filter(SendNotice::hasEmail).map(User::getEmail).toList();
    }

    private static boolean hasEmail(User user) {
        return user.getEmail() != null && !user.getEmail().isBlank();
    }
}
