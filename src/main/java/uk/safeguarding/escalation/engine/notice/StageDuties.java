package uk.safeguarding.escalation.engine.notice;

import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import uk.safeguarding.escalation.dispute.Party;
import uk.safeguarding.escalation.dispute.StageEntry;
import uk.safeguarding.escalation.dispute.register.DisputeRegister;
import uk.safeguarding.escalation.dispute.register.RecordRegister;
import uk.safeguarding.escalation.dispute.register.StageRegister;
import uk.safeguarding.escalation.engine.directory.Partnerships;
import uk.safeguarding.escalation.partnership.Partnership;
import uk.safeguarding.escalation.partnership.StageDuty;

/** What a party had to do at a stage and has recorded nowhere, shown once the stage was left (WOL-4.1e to WOL-4.1g, WOL-4.3a). */
@Component
class StageDuties {

    private final Partnerships partnerships;
    private final DisputeRegister disputes;
    private final StageRegister stages;
    private final RecordRegister records;

    StageDuties(Partnerships partnerships, DisputeRegister disputes, StageRegister stages, RecordRegister records) {
        this.partnerships = partnerships;
        this.disputes = disputes;
        this.stages = stages;
        this.records = records;
    }

    /** One line for each duty that a party has not recorded: {@code Not recorded by …: …}. Empty while the stage is open. */
    List<String> notDone(StageEntry left) {
        Partnership partnership = partnerships.get(disputes.get(left.reference()).partnership());
        List<StageDuty> duties = partnership.rules().duties().stream().filter(d -> d.stage() == left.stage()).toList();
        return left.open() || duties.isEmpty() ? List.of() : disputes.parties(left.reference()).stream()
                .filter(p -> asked(left, p)).flatMap(p -> duties.stream().filter(d -> (d.everyParty() || !p.raising())
                        && !recorded(left, p, d))
                        .map(d -> "Not recorded by " + name(partnership, p) + ": " + d.label())).toList();
    }

    private boolean asked(StageEntry left, Party party) {
        return stages.handlers(left.reference()).stream().anyMatch(h -> Objects.equals(h.stageEntry(), left.id())
                && party.id().equals(h.partyId()));
    }

    private boolean recorded(StageEntry left, Party party, StageDuty duty) {
        return records.all(left.reference()).stream().filter(e -> Objects.equals(e.stageEntry(), left.id()) && party.id().equals(e.partyId()))
                .anyMatch(e -> e.text(duty.field()) != null);
    }

    private static String name(Partnership partnership, Party party) {
        return partnership.agency(party.agency()).map(a -> a.name()).orElse(party.agency());
    }
}
