package uk.safeguarding.escalation.engine.notice;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.safeguarding.escalation.decision.panel.BoardMembership;
import uk.safeguarding.escalation.dispute.Party;
import uk.safeguarding.escalation.dispute.register.DisputeRegister;
import uk.safeguarding.escalation.engine.directory.Accounts;
import uk.safeguarding.escalation.engine.directory.Partnerships;
import uk.safeguarding.escalation.engine.stage.HandlerDirectory;
import uk.safeguarding.escalation.notification.Recipient;
import uk.safeguarding.escalation.partnership.Matter;
import uk.safeguarding.escalation.partnership.Partnership;
import uk.safeguarding.escalation.partnership.PostRef;
import uk.safeguarding.escalation.partnership.PostRole;

/** Who represents a party's agency at the partnership: on its sub-committee, else at the Board, else its sector's there. */
@Component
class Representatives {

    private final Partnerships partnerships;
    private final DisputeRegister disputes;
    private final HandlerDirectory directory;
    private final Accounts accounts;

    Representatives(Partnerships partnerships, DisputeRegister disputes, HandlerDirectory directory, Accounts accounts) {
        this.partnerships = partnerships;
        this.disputes = disputes;
        this.directory = directory;
        this.accounts = accounts;
    }

    /** Those whose posts somebody holds, chosen by what the dispute is about where there are several (WOL-A2.2). */
    List<Recipient> of(String reference, Party party) {
        Partnership partnership = partnerships.get(disputes.get(reference).partnership());
        Matter matter = directory.matter(reference, party);
        String seat = BoardMembership.of(partnership).seatOf(party.agency()).orElse(party.agency());
        return Stream.of(partnership.postsWith(party.agency(), PostRole.SUBCOMMITTEE_REPRESENTATIVE, matter),
                        partnership.postsWith(seat, PostRole.BOARD_REPRESENTATIVE, matter))
                .map(posts -> posts.stream().map(PostRef::groupId).filter(accounts::isHeld).map(Recipient::group).toList())
                .filter(found -> !found.isEmpty()).findFirst().orElse(List.of());
    }
}
