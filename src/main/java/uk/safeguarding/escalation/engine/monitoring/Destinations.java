package uk.safeguarding.escalation.engine.monitoring;

import java.util.List;
import org.springframework.stereotype.Component;
import uk.safeguarding.escalation.dispute.Party;
import uk.safeguarding.escalation.engine.directory.Absences;
import uk.safeguarding.escalation.engine.directory.Accounts;
import uk.safeguarding.escalation.engine.notice.DisputeTexts;
import uk.safeguarding.escalation.notification.Recipient;
import uk.safeguarding.escalation.partnership.Matter;
import uk.safeguarding.escalation.partnership.Partnership;
import uk.safeguarding.escalation.partnership.PostRef;
import uk.safeguarding.escalation.partnership.PostRole;

/** Who receives the Monitoring Form at an agency: posts that somebody holds. */
@Component
class Destinations {

    private static final int REPRESENTATIVES_STAGE = 4;

    private final Absences absences;
    private final Accounts accounts;
    private final DisputeTexts texts;

    Destinations(Absences absences, Accounts accounts, DisputeTexts texts) {
        this.absences = absences;
        this.accounts = accounts;
        this.texts = texts;
    }

    /** The representative who leads for a party at stage 4, a deputy where they are away. */
    List<Recipient> representatives(String reference, Party party) {
        Partnership partnership = texts.partnership(reference);
        return held(partnership.rungsOfStage(REPRESENTATIVES_STAGE).stream().flatMap(rung -> partnership.handlers(party.agency(),
                rung.id(), Matter.ofTeam(party.team()), absences.posts(partnership.id())).leading().stream()).distinct().toList());
    }

    /** A party's resolution audit managers, where one is named and the post held. */
    List<Recipient> auditManagers(String reference, Party party) {
        return held(texts.partnership(reference).postsWith(party.agency(), PostRole.RESOLUTION_AUDIT_MANAGER));
    }

    /** An agency's representatives at the Board, else its safeguarding leads. */
    List<Recipient> of(String reference, String agency) {
        Partnership partnership = texts.partnership(reference);
        List<Recipient> representatives = held(partnership.postsWith(agency, PostRole.BOARD_REPRESENTATIVE));
        return representatives.isEmpty() ? held(partnership.safeguardingLeads(agency)) : representatives;
    }

    String name(String reference, String agency) {
        return texts.partnership(reference).agency(agency).map(a -> a.name()).orElse(agency);
    }

    private List<Recipient> held(List<PostRef> posts) {
        return posts.stream().map(PostRef::groupId).filter(accounts::isHeld).map(Recipient::group).toList();
    }
}
