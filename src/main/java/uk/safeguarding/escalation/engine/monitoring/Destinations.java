package uk.safeguarding.escalation.engine.monitoring;

import java.util.List;
import org.springframework.stereotype.Component;
import uk.safeguarding.escalation.dispute.Party;
import uk.safeguarding.escalation.engine.directory.Accounts;
import uk.safeguarding.escalation.engine.notice.DisputeTexts;
import uk.safeguarding.escalation.engine.stage.HandlerDirectory;
import uk.safeguarding.escalation.notification.Recipient;
import uk.safeguarding.escalation.partnership.Partnership;
import uk.safeguarding.escalation.partnership.PostRef;
import uk.safeguarding.escalation.partnership.PostRole;

/** Who receives the Monitoring Form at an agency: posts that somebody holds. */
@Component
class Destinations {

    private static final int REPRESENTATIVES_STAGE = 4;

    private final HandlerDirectory directory;
    private final Accounts accounts;
    private final DisputeTexts texts;

    Destinations(HandlerDirectory directory, Accounts accounts, DisputeTexts texts) {
        this.directory = directory;
        this.accounts = accounts;
        this.texts = texts;
    }

    /** Who acts for a party at stage 4. */
    List<Recipient> representatives(String reference, Party party) {
        Partnership partnership = texts.partnership(reference);
        return partnership.rungsOfStage(REPRESENTATIVES_STAGE).stream().flatMap(rung ->
                directory.at(reference, party.id(), rung.id(), null).groups().stream()).map(Recipient::group).toList();
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
