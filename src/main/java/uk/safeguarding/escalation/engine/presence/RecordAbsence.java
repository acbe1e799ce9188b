package uk.safeguarding.escalation.engine.presence;

import java.time.Clock;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.safeguarding.escalation.dispute.Refusal;
import uk.safeguarding.escalation.dispute.register.AbsenceRegister;
import uk.safeguarding.escalation.engine.directory.Accounts;
import uk.safeguarding.escalation.engine.directory.ActingUser;
import uk.safeguarding.escalation.engine.directory.Partnerships;
import uk.safeguarding.escalation.partnership.Partnership;

/** Somebody will be away, or is there after all: kept, and open tasks are shown to their deputies at once (HAR-4.3a). */
@Component("recordAbsence")
class RecordAbsence implements JavaDelegate {

    private final AbsenceRegister register;
    private final Partnerships partnerships;
    private final Accounts accounts;
    private final OfficeStepsIn everyMorning;
    private final Clock clock;

    RecordAbsence(AbsenceRegister register, Partnerships partnerships, Accounts accounts,
                  OfficeStepsIn everyMorning, Clock clock) {
        this.register = register;
        this.partnerships = partnerships;
        this.accounts = accounts;
        this.everyMorning = everyMorning;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String partnership = execution.getTenantId();
        LocalDate from = LocalDate.parse((String) execution.getVariable("from"));
        LocalDate until = LocalDate.parse((String) execution.getVariable("until"));
        if (until.isBefore(from)) {
            throw new Refusal("Last day: it lies before the first day. Please correct one of them.");
        }
        String who = "own".equals(execution.getVariable("whose")) ? ActingUser.id()
                : other((String) execution.getVariable("person"), partnerships.get(partnership));
        register.add(new AbsenceRegister.Absence(partnership, who, from, until, "away".equals(execution.getVariable("absenceIs"))),
                ActingUser.id(), clock.instant());
        everyMorning.bringIntoStep(partnership);
    }

    private String other(String email, Partnership partnership) {
        if (!ActingUser.groups().contains(partnership.officeGroup())) {
            throw new Refusal("Who is away: only the board office records somebody else's absence. Choose \"I am\", or ask it to "
                    + "do this.");
        }
        return accounts.userByEmail(email).filter(user -> accounts.seesTasks(user, partnership.id())).orElseThrow(() ->
                new Refusal("Their work e-mail address: nobody with a post of " + partnership.name() + " has an account with this "
                        + "address. Check it, or ask your administrator."));
    }
}
