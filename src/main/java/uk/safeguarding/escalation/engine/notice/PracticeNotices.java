package uk.safeguarding.escalation.engine.notice;

import java.util.List;
import org.springframework.stereotype.Component;
import uk.safeguarding.escalation.dispute.Entry;
import uk.safeguarding.escalation.dispute.EntryKind;
import uk.safeguarding.escalation.dispute.Party;
import uk.safeguarding.escalation.dispute.register.DisputeRegister;
import uk.safeguarding.escalation.dispute.register.RecordRegister;
import uk.safeguarding.escalation.engine.directory.Accounts;
import uk.safeguarding.escalation.engine.stage.ReachablePeople;
import uk.safeguarding.escalation.notification.Recipient;
import uk.safeguarding.escalation.partnership.Partnership;

/** Who hears of a raise in the raiser's own agency, and of gaps that somebody found (WOL-2.1, WOL-2.5, TRA-5.1). */
@Component
public class PracticeNotices {

    private final NoticeWriter writer;
    private final Representatives representatives;
    private final DisputeTexts texts;
    private final DisputeRegister disputes;
    private final RecordRegister records;
    private final ReachablePeople people;
    private final Accounts accounts;

    PracticeNotices(NoticeWriter writer, Representatives representatives, DisputeTexts texts, DisputeRegister disputes,
                    RecordRegister records, ReachablePeople people, Accounts accounts) {
        this.writer = writer;
        this.representatives = representatives;
        this.texts = texts;
        this.disputes = disputes;
        this.records = records;
        this.people = people;
        this.accounts = accounts;
    }

    /** Tells the raising party's own safeguarding lead that a disagreement was raised (WOL-2.1). */
    public void ownLead(String reference) {
        Entry raise = records.ofKind(reference, EntryKind.RAISE).get(0);
        Party raising = disputes.raisingParty(reference);
        writer.tell(reference, "own-lead", Recipients.of(people.leadsOrOffice(reference, raising.id())),
                "a disagreement was raised in your agency", texts.user(raise.author()) + " of your agency has raised a disagreement "
                        + "with " + texts.otherSide(reference, raising.id()) + ". This is for your information: you have no task in "
                        + "it. The raiser can ask for your support at any time.");
    }

    /**
     * Tells of a gap in policies, procedures or processes: the agency's representative at the partnership, or the first of the
     * Board's posts that the file names and somebody holds; the office where there is nobody, so that the gap is not lost.
     *
     * @param party the party whose people found it
     */
    public void gap(String reference, Party party, String gap) {
        List<Recipient> named = gapsGoTo(reference, party);
        writer.tell(reference, EntryKind.GAP, named.isEmpty() ? List.of(writer.office(disputes.get(reference))) : named,
                "a gap in policies or processes was found", "People of " + texts.party(texts.partnership(reference), party)
                        + " have found a gap in policies, procedures or processes, and bring it to your attention:\n\n" + gap);
    }

    private List<Recipient> gapsGoTo(String reference, Party party) {
        Partnership partnership = texts.partnership(reference);
        if (partnership.rules().practice().gapsToRepresentative()) {
            return representatives.of(reference, party);
        }
        return partnership.rules().practice().gapsToBoard().stream().flatMap(id -> partnership.boardPosts().stream()
                .filter(post -> post.id().equals(id))).map(partnership::groupId).filter(accounts::isHeld).limit(1)
                .map(Recipient::group).toList();
    }
}
