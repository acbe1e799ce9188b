package uk.safeguarding.escalation.engine.act;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import uk.safeguarding.escalation.calendar.ReadableDates;
import uk.safeguarding.escalation.calendar.WorkingDayCalendar;
import uk.safeguarding.escalation.dispute.Party;
import uk.safeguarding.escalation.dispute.ProtectiveDate;
import uk.safeguarding.escalation.dispute.Refusal;
import uk.safeguarding.escalation.engine.notice.CoRaisers;
import uk.safeguarding.escalation.engine.notice.PracticeNotices;
import uk.safeguarding.escalation.engine.stage.Sides;
import uk.safeguarding.escalation.partnership.Aim;
import uk.safeguarding.escalation.partnership.Partnership;

/** What a raise says beside who disagrees about what: who raises it too, and by when the person needs protection. */
@Component
class RaisedBeside {

    private final CoRaisers coRaisers;
    private final PracticeNotices notices;
    private final Sides sides;
    private final Acts acts;

    RaisedBeside(CoRaisers coRaisers, PracticeNotices notices, Sides sides, Acts acts) {
        this.coRaisers = coRaisers;
        this.notices = notices;
        this.sides = sides;
        this.acts = acts;
    }

    /**
     * Checks it.
     *
     * @throws Refusal where an address is none or belongs to the other side, or the protective date has passed or makes nothing
     *         earlier (WOL-5.1, WOL-1.4)
     */
    void check(Partnership partnership, RaiseForm form, List<Party> parties, WorkingDayCalendar calendar) {
        for (String email : CoRaisers.addresses(form.coRaisers())) {
            coRaisers.account(email).filter(user -> parties.stream().filter(party -> !party.raising())
                    .anyMatch(party -> sides.belongsTo(party, partnership, user))).ifPresent(user -> {
                        throw new Refusal("Work e-mail addresses of the others: " + email + " belongs to the side that you challenge. "
                                + "Leave it out.");
                    });
        }
        form.protectiveDate().ifPresent(date -> {
            LocalDate from = form.identifiedOn().orElse(calendar.dateOf(acts.now()));
            partnership.rules().aims().stream().filter(Aim::givesWay).mapToInt(Aim::workingDays).min().ifPresentOrElse(days -> ProtectiveDate.shorten(
                    calendar.limit(from, days), date, acts.now(), calendar), () -> refusePast(date, calendar));
        });
    }

    private void refusePast(LocalDate date, WorkingDayCalendar calendar) {
        Instant end = calendar.closeOfBusiness(date);
        if (!end.isAfter(acts.now())) {
            throw new Refusal("The protective date " + ReadableDates.date(date) + " has passed. Choose a later date, or leave it empty.");
        }
    }

    /** Tells the raiser's own safeguarding lead, where the policy asks for it (WOL-2.1). */
    void tell(String reference, Partnership partnership, RaiseForm form) {
        if (form.withinProcedure() && partnership.rules().practice().tellsOwnLead()) {
            notices.ownLead(reference);
        }
    }
}
